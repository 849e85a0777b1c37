using Npgsql;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>Seals every review as it grows: at most a second later, or as soon as a whole tile of events waits.</summary>
public sealed partial class Sealer(
    NpgsqlDataSource database,
    LogFolder folder,
    SealErrands errands,
    ReviewSealer reviews,
    Standstills standstills,
    Outage outage,
    ILogger<Sealer> log
) : BackgroundService
{
    private const int SideBySide = 2;

    // A review that is loaded at once does not keep the others waiting.
    private const int CheckpointsInTurn = 8;

    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(SealAsync(stoppingToken), SweepAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // It was asked to stop, and whatever is not sealed yet is found at the next start.
        }
    }

    private async Task SealAsync(CancellationToken token)
    {
        var sideBySide = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = token };
        while (!token.IsCancellationRequested)
        {
            var due = await errands.NextAsync(token);
            await Parallel.ForEachAsync(due, sideBySide, (review, _) => new(SealAsync(review, token)));
        }
    }

    private async Task SealAsync(Guid review, CancellationToken token)
    {
        try
        {
            if (await reviews.RunAsync(review, token, CheckpointsInTurn) is { } reached)
            {
                standstills.GoOn(review);
                errands.Reached(review, reached.Position);
                if (reached.MayBeMore)
                {
                    errands.Add(review);
                }
            }
        }
        catch (StandstillException reason)
        {
            if (standstills.Stop(review, reason))
            {
                LogStandstill(review, reason.Message);
            }
        }
        catch (NpgsqlException lost) when (!token.IsCancellationRequested)
        {
            outage.Noticed(lost);
        }
        catch (Exception fault) when (!token.IsCancellationRequested)
        {
            // Whatever it was, it is tried again: the sweep finds what is not sealed.
            standstills.Fail(review);
            LogFault(fault, review);
        }
    }

    // Finds what a lost notification or a crash left behind; at the start, also what is not as it was signed.
    private async Task SweepAsync(CancellationToken token)
    {
        var isStart = true;
        while (!token.IsCancellationRequested)
        {
            try
            {
                var found = isStart
                    ? await Unsealed.FindAtStartAsync(database, folder, token)
                    : await Unsealed.FindAsync(database, token);
                outage.Over();
                found.ForEach(errands.Add);
                isStart = false;
            }
            catch (NpgsqlException lost) when (!token.IsCancellationRequested)
            {
                outage.Noticed(lost);
            }
            catch (IOException fault) when (!token.IsCancellationRequested)
            {
                LogUnread(fault.Message);
            }

            await Task.Delay(Sweep, token);
        }
    }

    [LoggerMessage(LogLevel.Critical, "The log of review {Review} is not sealed any more: {Reason}")]
    private partial void LogStandstill(Guid review, string reason);

    [LoggerMessage(LogLevel.Error, "Review {Review} could not be sealed; it is tried again")]
    private partial void LogFault(Exception fault, Guid review);

    [LoggerMessage(LogLevel.Error, "What is not sealed could not be looked for ({Reason}); it is tried again")]
    private partial void LogUnread(string reason);
}
