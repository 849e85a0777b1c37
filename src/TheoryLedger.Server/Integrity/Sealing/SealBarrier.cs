using System.Collections.Concurrent;
using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>Lets whoever recorded something wait, for a bounded time, until it is sealed.</summary>
public sealed class SealBarrier(NpgsqlDataSource database, TimeProvider clock)
{
    // Another node may be the one that seals a review: look now and then even if nothing stirs here.
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _waiting = new();
    private readonly ConcurrentDictionary<Guid, SealedUpTo> _known = new();

    /// <summary>Wakes those who wait for a review.</summary>
    public void Reached(Guid review, long position, long size)
    {
        _known[review] = new SealedUpTo(position, size, MayBeMore: false);
        if (_waiting.TryRemove(review, out var waiting))
        {
            waiting.TrySetResult();
        }
    }

    /// <summary>How far the review is sealed: as far as was asked, or less if that takes longer than allowed.</summary>
    public async Task<SealedUpTo> WaitAsync(Guid review, long position, TimeSpan bound, CancellationToken token)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            var moved = _waiting.GetOrAdd(review, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            var reached =
                _known.TryGetValue(review, out var known) && known.Position >= position
                    ? known
                    : await LookAsync(review, token);
            if (reached.Position >= position || clock.GetElapsedTime(started) >= bound)
            {
                return reached with { MayBeMore = reached.Position < position };
            }

            await Task.WhenAny(moved, Task.Delay(Shorter(bound - clock.GetElapsedTime(started)), clock, token));
        }
    }

    private static TimeSpan Shorter(TimeSpan left) => left < Nap ? (left > TimeSpan.Zero ? left : TimeSpan.Zero) : Nap;

    private async Task<SealedUpTo> LookAsync(Guid review, CancellationToken token)
    {
        await using var query = database.Command(
            """
            select c.position, c.size from ledger.log_checkpoint c
            where c.review = $1 and c.epoch = (select max(epoch) from ledger.log_epoch where review = $1)
              and exists (select from ledger.log_signature s
                          where (s.review, s.epoch, s.size) = (c.review, c.epoch, c.size) and s.is_own)
            order by c.size desc limit 1
            """,
            review
        );
        await using var row = await query.ExecuteReaderAsync(token);
        return await row.ReadAsync(token)
            ? new SealedUpTo(row.GetInt64(0), row.GetInt64(1), MayBeMore: false)
            : new SealedUpTo(0, 0, MayBeMore: false);
    }
}
