using System.Text.Json;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Replay;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Replay;

/// <summary>Some frames of a replay.</summary>
/// <param name="Frames">In the order of their positions.</param>
/// <param name="IsLast">Whether there are no more.</param>
internal sealed record FramePage(IReadOnlyList<Frame> Frames, bool IsLast)
{
    /// <summary>How the review stood after the last of them; none where there are none.</summary>
    public CountsAt? End => Frames is [.., var last] ? new(last.Position, last.Counts) : null;
}

/// <summary>Makes the frames of a page with the core's own folds, from the facts about the things on it and no others.</summary>
/// <remarks>A page ends sooner where its facts are long: a frame shows a thing before and after, with all its words.</remarks>
internal sealed class FramePages(NpgsqlDataSource database, ReplaySpan span)
{
    // Bytes of facts with their words, after which no more are taken at once.
    private const long Largest = 1024 * 1024;

    // Somebody who listens for long outlives the rows that they began with.
    private Moment _now = span.Now;

    /// <param name="after">The position after which the page begins.</param>
    /// <param name="limit">How many frames at most.</param>
    /// <param name="known">How an earlier page ended, which spares counting anew.</param>
    /// <param name="token">Ends the search.</param>
    public async Task<FramePage> AfterAsync(long after, int limit, CountsAt? known, CancellationToken token)
    {
        (_now, var page) = await WholeRows.ReadAsync(
            database,
            _now,
            async now => (now, await AfterAsync(span with { Now = now }, after, limit, known, token)),
            token
        );
        return page;
    }

    private async Task<FramePage> AfterAsync(
        ReplaySpan span,
        long after,
        int limit,
        CountsAt? known,
        CancellationToken token
    )
    {
        var path = await new ReplayPath(database, span).AfterAsync(after, limit + 1, token);
        if (path is [])
        {
            return new([], IsLast: true);
        }

        var fitting = await new AsOf(database, span.Now).FittingAsync(path.Take(limit), Largest, token);
        long[] positions = [.. path.Take(fitting)];
        var facts = await FactReader.OnlyAsync(database, span.Now.Review, positions, token);
        var decisions = await DecisionsAsync(facts, token);
        var states = await StatesAsync(facts, token);
        var passed = await PassedOverAsync(facts, token);
        var counts = await new CountsAlong(database, span.Now).AfterAsync(positions, known, token);
        return new([.. facts.Zip(counts, Frame)], IsLast: path.Count == positions.Length);

        Frame Frame(StoredFact stored, Counts after)
        {
            var fact = stored.Read();
            var id = fact.Envelope.Stream;
            while (
                passed.TryGetValue(id, out var of)
                && of.TryPeek(out var missed)
                && missed.Envelope.Position < fact.Envelope.Position
            )
            {
                states[id] = Folds.Next(states.GetValueOrDefault(id), of.Dequeue().Read().Event);
            }

            var before = states.GetValueOrDefault(id);
            states[id] = Folds.Next(before, fact.Event);
            return TheoryLedger.Replay.Frame.Of(fact, decisions[fact.Envelope.RecordedAt], before, states[id], after);
        }
    }

    // A page may begin in the middle of a decision.
    private async Task<Dictionary<DateTimeOffset, FrameDecision>> DecisionsAsync(
        List<StoredFact> facts,
        CancellationToken token
    )
    {
        await using var query = database.Command(
            """
            select distinct on (e.recorded_at) e.recorded_at, e.event_id, e.position from ledger.entry e
            where e.review = $1 and e.recorded_at = any ($2) order by e.recorded_at, e.position
            """,
            span.Now.Review,
            facts.Select(f => f.Envelope.RecordedAt.UtcDateTime).Distinct().ToArray()
        );
        var decisions = new Dictionary<DateTimeOffset, FrameDecision>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            decisions[row.GetFieldValue<DateTimeOffset>(0)] = new(row.GetGuid(1), row.GetInt64(2));
        }

        return decisions;
    }

    // What happened in other phases, to the things on the page, while it goes on: it has no frame, and what comes after it rests on it.
    private async Task<Dictionary<Guid, Queue<StoredFact>>> PassedOverAsync(
        List<StoredFact> facts,
        CancellationToken token
    )
    {
        if (span.Phase is null)
        {
            return [];
        }

        var missed = await FactReader.BetweenAsync(
            database,
            span.Now.Review,
            [.. facts.Select(f => f.Envelope.Stream).Distinct()],
            (facts[0].Envelope.Position, facts[^1].Envelope.Position),
            token
        );
        var shown = facts.Select(f => f.Envelope.Position).ToHashSet();
        return missed
            .Where(f => !shown.Contains(f.Envelope.Position))
            .GroupBy(f => f.Envelope.Stream)
            .ToDictionary(of => of.Key, of => new Queue<StoredFact>(of));
    }

    // All facts about a thing from the page's first position on are on the page, as far as it reaches, or passed over.
    private async Task<Dictionary<Guid, IState>> StatesAsync(List<StoredFact> facts, CancellationToken token)
    {
        await using var query = database.Command(
            """
            select stream_id, type, data::text from ledger_events.mt_events
            where tenant_id = $1 and stream_id = any ($2) and (headers ->> 'tl-pos')::bigint < $3
            order by stream_id, version
            """,
            span.Now.Review.ToString(),
            facts.Select(f => f.Envelope.Stream).Distinct().ToArray(),
            facts[0].Envelope.Position
        );
        var states = new Dictionary<Guid, IState>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var (id, type) = (row.GetGuid(0), EventNames.ByName[row.GetString(1)]);
            var @event = (LedgerEvent)JsonSerializer.Deserialize(row.GetString(2), type, LedgerJson.Options)!;
            states[id] = Folds.Next(states.GetValueOrDefault(id), @event);
        }

        return states;
    }
}
