using Npgsql;
using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Evidence;

/// <summary>Which evidence rests on readings all of which were taken back; one that gave way to another lives on in that one.</summary>
internal static class TakenBack
{
    /// <summary>How such evidence points at its configuration, in place of judging it.</summary>
    public const string Kind = "taken-back";

    /// <summary>SQL of the readings that ended, each with the one it gave way to: <c>(id, successor)</c>.</summary>
    public static string Ended(AsOf asOf) =>
        $"""
            select w.source as id, r.target as successor from ledger.read_edge w
            left join ledger.read_edge r on r.generation = $1 and r.review = $2 and r.source = w.source
                                        and r.kind = '{CodingView.SuccessorEdge}' and {asOf.Holds("r")}
            where w.generation = $1 and w.review = $2 and w.kind = '{CodingView.OnceExcerptEdge}' and {asOf.Holds("w")}
            """;

    /// <summary>SQL of a table expression <c>taken_back (id)</c>: the evidence.</summary>
    public static string Set(AsOf asOf) =>
        $"""
            taken_back as (
                with recursive ended as ({Ended(asOf)}),
                dead as (
                    select id from ended where successor is null
                    union select e.id from dead join ended e on e.successor = dead.id)
                select k.source as id from dead
                join ledger.read_edge k on k.generation = $1 and k.review = $2 and k.target = dead.id and k.kind = 'coding'
                                       and {asOf.Holds("k")}
                where not exists (
                    select from ledger.read_edge o
                    where o.generation = $1 and o.review = $2 and o.source = k.source and o.kind = 'coding' and {asOf.Holds(
                "o"
            )}
                      and o.target not in (select id from dead)))
            """;

    /// <summary>Those among pieces of evidence.</summary>
    public static async Task<HashSet<Guid>> AmongAsync(AsOf asOf, IEnumerable<Guid> evidence, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        await using var query = asOf.Command(
            $"with {Set(asOf)} select id from taken_back where id = any ($4)",
            evidence.ToArray()
        );
        return [.. await query.IdsAsync(token)];
    }

    /// <summary>Reads what <see cref="Ended"/> selects.</summary>
    public static async Task<List<(Guid Coding, Guid? Successor)>> ReadAsync(
        NpgsqlCommand query,
        CancellationToken token
    )
    {
        var ended = new List<(Guid, Guid?)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            ended.Add((row.GetGuid(0), row.IsDBNull(1) ? null : row.GetGuid(1)));
        }

        return ended;
    }
}
