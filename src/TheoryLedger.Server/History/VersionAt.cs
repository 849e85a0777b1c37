using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.History;

/// <summary>A decision after which a thing can be looked at.</summary>
/// <param name="Position">Where it stands in the review.</param>
/// <param name="Type">What happened.</param>
public sealed record VersionAt(long Position, string Type)
{
    private const int Most = 500;

    /// <summary>Those on one thing, in order; of very many the latest.</summary>
    internal static async Task<IReadOnlyList<VersionAt>> AllAsync(
        AsOf asOf,
        (string Concept, Guid Id) thing,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            $"""
            select i.since, m.type from ledger.read_item i
            join ledger.entry e on e.review = i.review and e.position = i.since
            join ledger_events.mt_events m on m.id = e.event_id
            where i.generation = $1 and i.review = $2 and i.id = $4 and i.concept = $5 and {asOf.Moment.Began("i")}
            order by i.since desc limit $6
            """,
            thing.Id,
            thing.Concept,
            Most
        );
        var versions = new List<VersionAt>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            versions.Add(new(row.GetInt64(0), row.GetString(1)));
        }

        versions.Reverse();
        return versions;
    }
}
