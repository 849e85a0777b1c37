using System.Collections.Concurrent;
using System.Threading.Channels;
using Npgsql;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>Verifies reviews for whoever asked, one after the other, and tells how far it has come.</summary>
public sealed partial class VerificationDesk(
    LiveVerifier verifier,
    VerificationRecord record,
    ILogger<VerificationDesk> log
) : BackgroundService
{
    private readonly Channel<Guid> _asked = Channel.CreateUnbounded<Guid>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<Guid, VerificationProgress> _underWay = new();

    /// <summary>Asks for a review to be verified; one that is being verified is not begun again.</summary>
    public VerificationProgress Ask(Guid review)
    {
        var fresh = new VerificationProgress(0, null);
        var progress = _underWay.GetOrAdd(review, fresh);
        if (ReferenceEquals(progress, fresh))
        {
            _asked.Writer.TryWrite(review);
        }

        return progress;
    }

    /// <summary>How far it has come; none if nobody asked, or it is done.</summary>
    public VerificationProgress? Progress(Guid review) => _underWay.GetValueOrDefault(review);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var review in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await RunAsync(review, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFault(fault, review);
            }
            finally
            {
                _underWay.TryRemove(review, out _);
            }
        }
    }

    private async Task RunAsync(Guid review, CancellationToken token)
    {
        var result = await verifier.RunBothAsync(
            review,
            (read, of) => _underWay[review] = new VerificationProgress(read, of),
            token
        );
        if (result is not null)
        {
            await record.KeepAsync(review, result, token);
        }
    }

    [LoggerMessage(LogLevel.Error, "Review {Review} could not be verified")]
    private partial void LogFault(Exception fault, Guid review);
}

/// <summary>How far a verification has come.</summary>
/// <param name="Read">How many entries of the log, and then of events for what people read, were gone through.</param>
/// <param name="Of">Of how many; none before it began.</param>
public sealed record VerificationProgress(long Read, long? Of);
