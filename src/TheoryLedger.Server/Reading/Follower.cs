using System.Collections.Concurrent;
using System.Threading.Channels;
using Npgsql;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Streaming;

namespace TheoryLedger.Server.Reading;

/// <summary>Follows every review's facts as they are recorded, on this node or another, and keeps what people read up to date.</summary>
public sealed partial class Follower(
    NpgsqlDataSource database,
    HeadSignal signal,
    ReadBarrier barrier,
    Outage outage,
    Troubles troubles,
    Pulse pulse,
    ILogger<Follower> log
) : BackgroundService
{
    private const int SideBySide = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(FollowAsync(stoppingToken), SweepAsync(stoppingToken), ListenAsync(stoppingToken));

    // How far each review was followed: a signal that came on two ways, or too late, is no errand.
    private readonly ConcurrentDictionary<Guid, long> _reached = new();

    // Many signals for one review are one errand; several reviews are moved forward side by side, each by one step in turn.
    private async Task FollowAsync(CancellationToken token)
    {
        var reviews = new HashSet<Guid>();
        while (await signal.Grown.WaitToReadAsync(token))
        {
            reviews.Clear();
            while (signal.Grown.TryRead(out var head))
            {
                if (head.Position > _reached.GetValueOrDefault(head.Review))
                {
                    reviews.Add(head.Review);
                }
            }

            var sideBySide = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = token };
            await Parallel.ForEachAsync(
                reviews,
                sideBySide,
                (review, _) => new(Try(() => KeepAsync(review, token), token))
            );
        }
    }

    // Finds what a lost notification or a crash left behind.
    private async Task SweepAsync(CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            await Try(
                async () =>
                {
                    await using var connection = await database.OpenConnectionAsync(token);
                    var behind = await Progress.BehindAsync(connection, generation: null, token);
                    troubles.OverBut(behind);
                    behind.ForEach(review => signal.Raise(Head.Unknown(review)));
                },
                token
            );
            await Task.Delay(Pause, token);
        }
    }

    private async Task ListenAsync(CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            await Try(
                async () =>
                {
                    await using var connection = await database.OpenConnectionAsync(token);
                    connection.Notification += (_, heard) => signal.Raise(Head.Parse(heard.Payload));
                    await using (var listen = new NpgsqlCommand("listen theoryledger", connection))
                    {
                        await listen.ExecuteNonQueryAsync(token);
                    }

                    while (true)
                    {
                        await connection.WaitAsync(token);
                    }
                },
                token
            );
        }
    }

    // What the database refuses to keep it may refuse for ever: it is tried again, and health and answers tell of it.
    private async Task KeepAsync(Guid review, CancellationToken token)
    {
        try
        {
            await StepAsync(review, token);
            troubles.Over(review);
        }
        catch (NpgsqlException refused) when (!Outage.Is(refused))
        {
            if (troubles.Failed(review))
            {
                LogTrouble(refused, review);
            }

            throw;
        }
    }

    private async Task StepAsync(Guid review, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        try
        {
            if (await Advance.StepAsync(connection, review, Progress.CurrentAsync, token) is { } step)
            {
                _reached[review] = step.Reached;
                barrier.Reached(review, step.Reached);
                pulse.Tell(review, reached: step.Reached);
                if (step.MayBeMore)
                {
                    // There may be more, and others come first. What grew meanwhile will have signalled.
                    signal.Raise(Head.Unknown(review));
                }
            }
        }
        catch (ProjectionException failure)
        {
            LogStopped(failure, review);
            await Progress.FailAsync(connection, generation: null, review, failure.Message, token);
        }
    }

    // The database may go away and come back; what was missed is found again by the sweep.
    private async Task Try(Func<Task> act, CancellationToken token)
    {
        try
        {
            await act();
            outage.Over();
        }
        catch (Exception lost) when ((lost is NpgsqlException || Outage.Is(lost)) && !token.IsCancellationRequested)
        {
            outage.Noticed(lost);
            await Task.Delay(Pause, token);
        }
    }

    [LoggerMessage(LogLevel.Critical, "What people read of review {Review} cannot be kept; it is tried again")]
    private partial void LogTrouble(Exception refused, Guid review);

    [LoggerMessage(LogLevel.Critical, "What people read of review {Review} has stopped at an error")]
    private partial void LogStopped(Exception failure, Guid review);
}
