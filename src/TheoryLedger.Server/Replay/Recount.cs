using TheoryLedger.Replay;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Replay;

/// <summary>Counts what a review holds at one moment, from the rows that hold then.</summary>
/// <remarks>Excerpts and codings, of which there are most, are counted in the index; only those that something happened to are opened.</remarks>
internal static class Recount
{
    public static async Task<Counts> AtAsync(AsOf asOf, CancellationToken token)
    {
        var tally = new Tally(await MostAsync(asOf, token));
        await LeaveAsync(tally, asOf, token);
        await ReAnchorAsync(tally, asOf, token);
        await EndAsync(tally, asOf, token);
        await RestAsync(tally, asOf, token);
        return tally.Counts;
    }

    private static async Task<Counts> MostAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            with codings as materialized (
                select i.born, i.since from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.concept = 'codings' and {asOf.Holds("i")})
            select (select count(*)::int from ledger.read_item i
                    where i.generation = $1 and i.review = $2 and i.concept = 'excerpts' and {asOf.Holds("i")}),
                   (select count(*)::int from codings),
                   (select count(*)::int from codings c cross join lateral ({Changed}) i
                    where c.since <> c.born and i.view ->> 'state' <> 'standing')
            """
        );
        await using var row = await query.ExecuteReaderAsync(token);
        await row.ReadAsync(token);
        return Counts.None with { Excerpts = row.GetInt32(0), Codings = row.GetInt32(1) - row.GetInt32(2) };
    }

    // A row c of which only the index was read, found by the fact that began its thing.
    private const string Changed = """
        select i.id, i.view from ledger.entry e
        join ledger.read_item i on i.generation = $1 and i.review = $2 and i.id = e.stream and i.since = c.since
        where e.review = $2 and e.position = c.born offset 0
        """;

    private static async Task LeaveAsync(Tally tally, AsOf asOf, CancellationToken token)
    {
        var anybody = Guid.Empty;
        tally.Behind.Leave(anybody, hasLeft: true);
        await using var query = asOf.Command($"with {Withdrawn.Gone(asOf)} select thing from gone");
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            tally.Behind.Stand(row.GetGuid(0), [anybody]);
        }
    }

    private static async Task EndAsync(Tally tally, AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(TakenBack.Ended(asOf));
        foreach (var (coding, successor) in await TakenBack.ReadAsync(query, token))
        {
            tally.Scales.End(coding, successor);
        }
    }

    private static async Task ReAnchorAsync(Tally tally, AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            with changed as materialized (
                select i.born, i.since from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.concept = 'excerpts' and {asOf.Holds(
                "i"
            )} and i.since <> i.born)
            select i.id, (i.view ->> 'excerptVersion')::int from changed c cross join lateral ({Changed}) i
            """
        );
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            tally.Scales.ReAnchor(row.GetGuid(0), row.GetInt32(1));
        }
    }

    private static async Task RestAsync(Tally tally, AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select i.concept, i.id, {CountedRow.Columns} from ledger.read_item i {CountedRow.Read}
            where i.generation = $1 and i.review = $2 and i.concept = any ($4) and {asOf.Holds("i")}
            """,
            [CountedRow.Concepts]
        );
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var (concept, id, counted) = (row.GetString(0), row.GetGuid(1), CountedRow.At(row, 2));
            tally.Move(null, counted.Counts(concept));
            if (concept == "configurations")
            {
                tally.Scales.Restate(id, counted.Form!.Value);
            }

            if (concept == "sources")
            {
                tally.Scales.Exclude(id, CountedRow.IsExcluded(counted.State));
            }

            if (counted.Judged is { } judged)
            {
                tally.Scales.Judge(id, judged);
            }
        }
    }
}
