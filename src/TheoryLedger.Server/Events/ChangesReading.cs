using Npgsql;
using TheoryLedger.Server.History;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Reviews;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Events;

/// <summary>What happened in a review, the latest first.</summary>
/// <param name="Asked">Which of it.</param>
/// <param name="Changes">The facts.</param>
/// <param name="Before">The position before which there is more; none where this is all.</param>
/// <param name="People">Whoever may have decided something.</param>
/// <param name="Phases">The phases there have been.</param>
public sealed record ChangesReading(
    ChangesAsked Asked,
    IReadOnlyList<ChangeInBrief> Changes,
    long? Before,
    IReadOnlyList<Guid> People,
    IReadOnlyList<Guid> Phases
)
{
    internal static async Task<ChangesReading> ReadAsync(
        ChangesAsked asked,
        int limit,
        AsOf asOf,
        CancellationToken token
    )
    {
        var found = await FindAsync(asked, limit + 1, asOf, token);
        var page = found.Take(limit).ToList();
        return new(
            asked,
            page,
            found.Count > limit ? page[^1].Fact.Position : null,
            await IdsAsync("contributors", asOf, token),
            await IdsAsync("phases", asOf, token)
        );
    }

    // Looked up fact by fact, from the latest on: joined as tables, all facts would be gone through for fifty of them.
    private const string About = """
        cross join lateral (
            select t.id, t.concept, t.since, t.decided_since from ledger.read_item t
            where t.generation = $1 and t.review = $2 and t.id = e.stream and t.since = e.position offset 0
        ) i
        """;

    private static async Task<List<ChangeInBrief>> FindAsync(
        ChangesAsked asked,
        int limit,
        AsOf asOf,
        CancellationToken token
    )
    {
        List<object> values = [asked.Before ?? long.MaxValue, limit, asOf.Moment.Position, asked.Since ?? 0];
        await using var query = asOf.Command(
            $"""
            select {FactReader.Columns}, i.concept
            from ledger.entry e
            {About}
            join ledger_events.mt_events m on m.id = e.event_id
            where e.review = $2 and e.position < $4 and e.position >= $7 and e.position <= $6 and {asOf.Moment.Began("i")}{Narrowed(
                asked,
                values
            )}
            order by e.position desc limit $5
            """,
            [.. values]
        );
        var changes = new List<ChangeInBrief>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var fact = FactReader.Of(row);
            changes.Add(new(fact.Envelope.Stream, row.GetString(FactReader.Width), FactInBrief.Of(fact)));
        }

        return changes;
    }

    private static string Narrowed(ChangesAsked asked, List<object> values) =>
        string.Concat(
            asked.Concept is { } concept ? $" and i.concept = {Next(values, concept)}" : "",
            asked.By is { } by ? $" and m.headers -> '{Headers.DecidedBy}' ? {Next(values, $"{by}")}" : "",
            asked.Phase is { } phase ? $" and m.headers ->> '{Headers.Phase}' = {Next(values, $"{phase}")}" : "",
            asked.Type is { } type ? $" and m.type = any ({Next(values, ChangesAsked.Stored(type))})" : "",
            asked.From is { } from ? $" and {FromOn(asked.Order, from, values)}" : "",
            asked.To is { } to ? $" and {UpTo(asked.Order, to, values)}" : ""
        );

    // Times of recording never run backwards, so a span of them is a span of positions.
    private static string FromOn(TimeOrder order, ChangeBound from, List<object> values) =>
        from.Position is { } position ? $"e.position >= {Next(values, position)}"
        : order == TimeOrder.Decided ? $"i.decided_since >= {Next(values, from.BeginAt)}"
        : $"""
            e.position >= coalesce((select b.position from ledger.entry b
              where b.review = $2 and b.recorded_at >= {Next(values, from.Begin!.Value.UtcDateTime)}
              order by b.recorded_at, b.position limit 1), {long.MaxValue})
            """;

    private static string UpTo(TimeOrder order, ChangeBound to, List<object> values) =>
        to.Position is { } position ? $"e.position <= {Next(values, position)}"
        : order == TimeOrder.Decided ? $"i.decided_since <= {Next(values, to.EndAt)}"
        : $"""
            e.position <= coalesce((select b.position from ledger.entry b
              where b.review = $2 and b.recorded_at <= {Next(values, to.End!.Value.UtcDateTime)}
              order by b.recorded_at desc, b.position desc limit 1), 0)
            """;

    private static string Next(List<object> values, object value)
    {
        values.Add(value);
        return $"${AsOf.Fixed + values.Count}";
    }

    private static async Task<IReadOnlyList<Guid>> IdsAsync(string concept, AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select i.id from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = $4 and {asOf.Holds("i")}
            order by i.born limit 200
            """,
            concept
        );
        return await query.IdsAsync(token);
    }
}
