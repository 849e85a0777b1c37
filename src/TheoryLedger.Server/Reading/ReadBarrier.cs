using System.Collections.Concurrent;
using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Reading;

/// <summary>Lets a reader of now wait, for a bounded time, until what it reads has reached the review's head.</summary>
public sealed class ReadBarrier(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _waiting = new();

    public void Reached(Guid review, long position)
    {
        if (_waiting.TryRemove(review, out var waiting))
        {
            waiting.TrySetResult();
        }
    }

    /// <summary>
    /// The head if it was reached in time, otherwise how far reading has come, and whether it has stopped there; none for an unknown
    /// review.
    /// </summary>
    public async Task<Moment?> NowAsync(Guid review, CancellationToken token)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            var moved = _waiting.GetOrAdd(review, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            var (moment, head) = await LookAsync(review, token);
            if (moment is null or { HasStopped: true } || moment.Position >= head)
            {
                return moment;
            }

            if (clock.GetElapsedTime(started) > Bound)
            {
                return moment with { IsBehind = true };
            }

            // Another node may be the one that follows this review: look again even if nothing stirs here.
            await Task.WhenAny(moved, Task.Delay(Nap, clock, token));
        }
    }

    private async Task<(Moment? Moment, long Head)> LookAsync(Guid review, CancellationToken token)
    {
        await using var query = database.Command(
            """
            select g.current, h.position, coalesce(p.position, 0),
                   p.failure is not null and p.position < h.position
            from ledger.read_generation g cross join ledger.review_head h
            left join ledger.read_progress p on p.generation = g.current and p.review = h.review
            where h.review = $1
            """,
            review
        );
        await using var row = await query.ExecuteReaderAsync(token);
        return await row.ReadAsync(token)
            ? (new Moment(row.GetInt32(0), review, row.GetInt64(2)) { HasStopped = row.GetBoolean(3) }, row.GetInt64(1))
            : (null, 0);
    }
}
