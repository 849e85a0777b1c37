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

    /// <summary>SQL that is true of evidence which rests on readings, of which none stands or lives on in one that does.</summary>
    /// <remarks>Each look-up is fenced (<c>offset 0</c>): few pieces are asked about, and the planner must not go through all pointers for them.</remarks>
    /// <param name="moment">The moment.</param>
    /// <param name="evidence">SQL of its id.</param>
    public static string Is(Moment moment, string evidence) =>
        $"""
            (exists ({Codings(moment, evidence)} offset 0) and not exists ({Codings(moment, evidence)} and case
                when exists ({Pointer(moment, "k.target", CodingView.ExcerptEdge)} offset 0) then true
                when exists ({Pointer(moment, "k.target", CodingView.SuccessorEdge)} offset 0) then exists (
                    with recursive line as (
                        select k.target as id
                        union select r.target from line cross join lateral (
                            select r.target from ledger.read_edge r
                            where r.generation = $1 and r.review = $2 and r.source = line.id
                              and r.kind = '{CodingView.SuccessorEdge}' and {moment.Holds("r")} offset 0) r)
                    select from line cross join lateral ({Pointer(
                moment,
                "line.id",
                CodingView.ExcerptEdge
            )} offset 0) s)
                else false end offset 0))
            """;

    private static string Codings(Moment moment, string evidence) =>
        $"""
            select from ledger.read_edge k where k.generation = $1 and k.review = $2 and k.source = {evidence}
              and k.kind = 'coding' and {moment.Holds("k")}
            """;

    private static string Pointer(Moment moment, string source, string kind) =>
        $"""
            select from ledger.read_edge s where s.generation = $1 and s.review = $2 and s.source = {source}
              and s.kind = '{kind}' and {moment.Holds("s")}
            """;

    /// <summary>Those among pieces of evidence.</summary>
    public static async Task<HashSet<Guid>> AmongAsync(AsOf asOf, IEnumerable<Guid> evidence, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        await using var query = asOf.Command(
            $"select e.id from unnest($4::uuid[]) as e (id) where {Is(asOf.Moment, "e.id")}",
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
