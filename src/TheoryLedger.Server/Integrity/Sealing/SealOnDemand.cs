using Npgsql;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>Seals because somebody asked: now, however little there is.</summary>
public sealed class SealOnDemand(
    NpgsqlDataSource database,
    ReviewSealer reviews,
    SealBarrier barrier,
    Standstills standstills,
    TimeProvider clock
)
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(20);

    /// <summary>Seals all that is recorded at this moment; false if that takes longer than anybody should wait.</summary>
    /// <exception cref="StandstillException">The review must not be sealed.</exception>
    public async Task<bool> SealAsync(Guid review, CancellationToken token)
    {
        var head = await HeadAsync(review, token);
        if (head == 0)
        {
            return true;
        }

        var started = clock.GetTimestamp();
        do
        {
            if (await TryAsync(review, token) is { } reached && reached.Position >= head)
            {
                return true;
            }

            // Somebody else is just sealing it.
            await barrier.WaitAsync(review, head, Nap, token);
        } while (clock.GetElapsedTime(started) < Bound);

        return false;
    }

    private async Task<SealedUpTo?> TryAsync(Guid review, CancellationToken token)
    {
        try
        {
            var reached = await reviews.RunAsync(review, token);
            standstills.GoOn(review);
            return reached;
        }
        catch (StandstillException reason)
        {
            standstills.Stop(review, reason);
            throw;
        }
    }

    private async Task<long> HeadAsync(Guid review, CancellationToken token)
    {
        await using var query = database.Command("select position from ledger.review_head where review = $1", review);
        return (long?)await query.ExecuteScalarAsync(token) ?? 0;
    }
}
