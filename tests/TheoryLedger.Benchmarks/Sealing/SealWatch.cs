using System.Diagnostics;
using TheoryLedger.Benchmarks.Measuring;

namespace TheoryLedger.Benchmarks.Sealing;

/// <summary>Looks every so often at how far reviews are recorded and how far they are sealed.</summary>
internal sealed class SealWatch(Place place)
{
    private const string Heads = "select coalesce(sum(position), 0)::bigint from ledger.review_head";

    private const string Sealed = """
        select coalesce(sum(position), 0)::bigint from (
            select distinct on (review) position from ledger.log_checkpoint c
            where exists (select from ledger.log_signature s where (s.review, s.epoch, s.size) = (c.review, c.epoch, c.size))
            order by review, epoch desc, size desc) newest
        """;

    private readonly Queue<(long Recorded, long At)> _waiting = new();

    /// <summary>How long it took at most until what had been recorded was sealed.</summary>
    public TimeSpan Longest { get; private set; }

    public async Task RunAsync(CancellationToken token)
    {
        try
        {
            while (true)
            {
                await LookAsync(token);
                await Task.Delay(TimeSpan.FromMilliseconds(50), token);
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // All is sealed.
        }
    }

    public async Task CaughtUpAsync(CancellationToken token)
    {
        while (await place.ScalarAsync<long>(Sealed, token) < await place.ScalarAsync<long>(Heads, token))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), token);
        }
    }

    private async Task LookAsync(CancellationToken token)
    {
        var now = Stopwatch.GetTimestamp();
        _waiting.Enqueue((await place.ScalarAsync<long>(Heads, token), now));
        var reached = await place.ScalarAsync<long>(Sealed, token);
        while (_waiting.TryPeek(out var first) && first.Recorded <= reached)
        {
            _waiting.Dequeue();
            var waited = Stopwatch.GetElapsedTime(first.At);
            Longest = waited > Longest ? waited : Longest;
        }
    }
}
