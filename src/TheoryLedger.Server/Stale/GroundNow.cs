using Npgsql;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Stale;

/// <summary>What things may be made under, as it stands: its version, its state, and since when.</summary>
/// <param name="Id">The thing.</param>
/// <param name="Concept">What it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Version">The version that stands.</param>
/// <param name="State">How far it has come.</param>
/// <param name="VersionedAt">The position of the fact that made this version.</param>
/// <param name="StatedAt">The position of the fact since which it is in this state.</param>
/// <param name="Successors">What took its place.</param>
internal sealed record GroundNow(
    Guid Id,
    string Concept,
    string? Name,
    int Version,
    string? State,
    long VersionedAt,
    long StatedAt,
    IReadOnlyList<Guid> Successors
)
{
    private static readonly string[] Kinds =
    [
        "codes",
        "excerpts",
        "constructs",
        "configurations",
        "programme-theories",
        "demi-regularities",
    ];

    public bool IsGone => new Neighbour("", null, null, State).IsGone;

    private static string VersionOf(string row) =>
        $"""
            coalesce({row}.view ->> 'formVersion', {row}.view ->> 'definitionVersion', {row}.view ->> 'patternVersion',
                     {row}.view ->> 'excerptVersion')::int
            """;

    // What has changed at all: everything else is as it was when anything was made under it.
    private static string HasChanged =>
        $"({VersionOf("i")} > 1 or i.view ->> 'state' in ('merged', 'split', 'superseded', 'refuted', 'retired'))";

    /// <summary>Everything that was restated or given up by this moment.</summary>
    public static async Task<Dictionary<Guid, GroundNow>> ChangedAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select i.id, i.concept,
                   coalesce(i.view ->> 'title', i.view ->> 'name', i.view ->> 'label', i.view ->> 'pattern'),
                   {VersionOf("i")}, i.view ->> 'state',
                   (select min(h.since) from ledger.read_item h
                    where h.generation = $1 and h.review = $2 and h.id = i.id and {VersionOf("h")} = {VersionOf("i")}),
                   (select min(h.since) from ledger.read_item h
                    where h.generation = $1 and h.review = $2 and h.id = i.id and h.since <= i.since
                      and h.view ->> 'state' is not distinct from i.view ->> 'state'
                      and h.since > coalesce((
                          select max(g.since) from ledger.read_item g
                          where g.generation = $1 and g.review = $2 and g.id = i.id and g.since < i.since
                            and g.view ->> 'state' is distinct from i.view ->> 'state'), 0)),
                   array(select e.target from ledger.read_edge e
                         where e.generation = $1 and e.review = $2 and e.source = i.id and {asOf.Holds("e")}
                           and e.kind in ('merged-into', 'split-into', 'superseded-by') order by e.since, (
                               select min(b.born) from ledger.read_item b
                               where b.generation = e.generation and b.review = e.review and b.id = e.target), e.target)
            from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = any ($4) and {asOf.Holds("i")} and {HasChanged}
            """,
            [Kinds]
        );
        var grounds = new Dictionary<Guid, GroundNow>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            grounds[row.GetGuid(0)] = Of(row);
        }

        return grounds;
    }

    private static GroundNow Of(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetString(1),
            row.IsDBNull(2) ? null : row.GetString(2),
            row.GetInt32(3),
            row.IsDBNull(4) ? null : row.GetString(4),
            row.GetInt64(5),
            row.GetInt64(6),
            row.GetFieldValue<Guid[]>(7)
        );
}
