using System.Text.Json;
using TheoryLedger.Genealogy;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Genealogy;

/// <summary>Looks up who there is, and who came of whom: two look-ups, however many there are.</summary>
internal static class GenealogyRows
{
    private static readonly string[] Onward = ["merged-into", "superseded-by", "split-into"];

    /// <summary>Everything of one kind, in the order in which it began.</summary>
    public static async Task<List<MemberRow>> MembersAsync(AsOf asOf, string concept, CancellationToken token)
    {
        // That a thing began as a part is so whenever it is looked at, whatever is known by then of its whole.
        await using var query = asOf.Command(
            $"""
            select i.id, coalesce(v.title, v.name), v.state, i.born,
                   exists (select from ledger.read_edge e
                           where e.generation = $1 and e.review = $2 and e.target = i.id and e.kind = 'split-into')
            from ledger.read_item i
            cross join lateral jsonb_to_record(i.view) as v (title text, name text, state text)
            where i.generation = $1 and i.review = $2 and i.concept = $4 and {asOf.Holds("i")}
            order by i.born, i.id
            """,
            concept
        );
        var members = new List<MemberRow>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            members.Add(
                new(
                    row.GetGuid(0),
                    row.GetString(1),
                    FateOf(row.GetString(2)),
                    row.GetInt64(3),
                    row.GetBoolean(4) ? Birth.SplitOff : Birth.Proposed
                )
            );
        }

        return members;
    }

    /// <summary>How the things of one kind descend from each other.</summary>
    public static async Task<Descent> DescentAsync(AsOf asOf, string concept, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select e.source, e.target from ledger.read_item i
            join ledger.read_edge e on e.generation = $1 and e.review = $2 and e.source = i.id and e.kind = any ($5)
                                    and {asOf.Holds("e")}
            where i.generation = $1 and i.review = $2 and i.concept = $4 and {asOf.Holds("i")}
            """,
            concept,
            Onward
        );
        var inheritances = new List<Inheritance>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            inheritances.Add(new(row.GetGuid(0), row.GetGuid(1)));
        }

        return new Descent(inheritances);
    }

    private static Fate FateOf(string state) =>
        state == "open" ? Fate.Current : JsonSerializer.Deserialize<Fate>($"\"{state}\"", LedgerJson.Options);
}

/// <summary>A construct or configuration, as far as its family is told by it.</summary>
internal sealed record MemberRow(Guid Id, string Name, Fate Fate, long Born, Birth Birth);
