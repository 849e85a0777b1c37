using Npgsql;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Withdrawals;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>Which words a review's facts say were erased, and which erasures are under way.</summary>
internal sealed class ErasedFields
{
    // Of rows that were tampered with nothing is expected, not even that they have the shape of a fact.
    private const string Facts = $"""
        select m.stream_id, e.position, f.fact ->> 'eventId', p.pointer #>> array[]::text[]
        from ledger.entry e join ledger_events.mt_events m on m.id = e.event_id
        cross join lateral jsonb_path_query(m.data, 'lax $.fields[*]') as f (fact)
        cross join lateral jsonb_path_query(f.fact, 'lax $.pointers[*]') as p (pointer)
        where e.review = $1 and m.type = 'content-erased.v1' and {FactsOfErasure.IsAuthorised}
        """;

    private const string Requests = """
        select m.stream_id from ledger.entry e join ledger_events.mt_events m on m.id = e.event_id
        where e.review = $1 and m.type = 'content-erased.v1'
        """;

    private readonly HashSet<(Guid, string)> _named = [];
    private readonly List<Fence> _underWay;
    private readonly Guid _review;

    private ErasedFields(Guid review, List<Fence> underWay) => (_review, _underWay) = (review, underWay);

    /// <param name="connection">To the database.</param>
    /// <param name="log">Facts of this log count by themselves; one that is not sealed yet, only with the fence that went before it.</param>
    /// <param name="keys">Where the fences are known; none where they are not at hand.</param>
    /// <param name="token">Ends it.</param>
    public static async Task<ErasedFields> ReadAsync(
        NpgsqlConnection connection,
        PublishedLog log,
        KeyRing? keys,
        CancellationToken token
    )
    {
        var fences = keys?.Fences.Where(f => f.Review == log.Review).ToList();
        var done = await DoneAsync(connection, log.Review, token);
        var erased = new ErasedFields(log.Review, [.. (fences ?? []).Where(f => !done.Contains(f.Request))]);
        await using var query = connection.Command(Facts, log.Review);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var isKnown =
                row.GetInt64(1) <= log.Position
                || fences is null
                || fences.Exists(fence => fence.Request == row.GetGuid(0));
            if (isKnown && Guid.TryParse(await TextAsync(row, 2, token), out var @event))
            {
                erased._named.Add((@event, await TextAsync(row, 3, token)));
            }
        }

        return erased;
    }

    /// <summary>Whether a fact names the field; or, of words that are still there, whether a fence closed them whose fact is yet to come.</summary>
    public bool Explains(Guid @event, string pointer, SealedWords? words) =>
        _named.Contains((@event, pointer))
        || (words is not null && _underWay.Exists(fence => fence.Closes(_review, words)));

    private static async Task<HashSet<Guid>> DoneAsync(
        NpgsqlConnection connection,
        Guid review,
        CancellationToken token
    )
    {
        await using var query = connection.Command(Requests, review);
        return [.. await query.IdsAsync(token)];
    }

    private static async Task<string> TextAsync(NpgsqlDataReader row, int at, CancellationToken token) =>
        await row.IsDBNullAsync(at, token) ? "" : row.GetString(at);
}
