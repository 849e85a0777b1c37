using System.Security.Cryptography;
using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>Before anything is served, and from time to time: whatever was erased stays so, and an erasure that was broken off is finished.</summary>
/// <remarks>
/// Facts mend the folders of keys, should an old copy of them be back; fences mend the database, should an old dump of it be. Where
/// a dump is older than the request itself, nothing is recorded: the keys are gone, and the log says that the database was turned back.
/// </remarks>
public sealed partial class ErasureUpkeep(
    NpgsqlDataSource database,
    KeyRing keys,
    Eraser eraser,
    StoredClock clock,
    ILogger<ErasureUpkeep> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly HashSet<(Guid, Guid)> _finished = [];

    /// <summary>For how long whoever began one is left to it.</summary>
    public TimeSpan UnderWay { get; init; } = TimeSpan.FromMinutes(2);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await FenceAsync(cancellationToken);
        foreach (var fence in keys.Fences)
        {
            await TryAsync(fence, cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, stoppingToken);
                await FinishAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is not finished by then is finished at the next start.
        }
    }

    /// <summary>Finishes what was broken off since: a connection was lost, or another node went away in the middle of it.</summary>
    public async Task FinishAsync(CancellationToken token)
    {
        LookAgain();
        var due = clock.GetUtcNow() - UnderWay;
        foreach (var fence in keys.Fences.Where(f => f.At < due && !_finished.Contains((f.Review, f.Request))))
        {
            await TryAsync(fence, token);
        }
    }

    /// <summary>Puts up again every fence that recorded facts tell of, and destroys what is behind it: an old copy of the keys may be back.</summary>
    public async Task FenceAsync(CancellationToken token)
    {
        var isChanged = false;
        foreach (var fence in await FactsOfErasure.ReadAsync(database, token))
        {
            if (keys.Fences.All(f => (f.Review, f.Request) != (fence.Review, fence.Request)))
            {
                keys.Raise(fence);
                keys.Enforce(fence);
                isChanged = true;
            }
        }

        if (isChanged)
        {
            keys.Rotate();
        }
    }

    /// <summary>Finishes one erasure, wherever it was broken off.</summary>
    /// <returns>Why it is not finished; nothing if it is, or can never be.</returns>
    public async Task<string?> GoOnAsync(Fence fence, CancellationToken token)
    {
        switch (await FactsOfErasure.StateAsync(database, fence, token))
        {
            case (null, _):
                LogForgotten(fence.Review);
                return null;
            case ({ IsErased: true }, _):
                await ErasedRows.ClearAsync(database, fence.Review, fence.Request, token);
                return null;
            case var (_, version):
                var outcome = await eraser.RunAsync(
                    AskedAgain(fence, version),
                    new EraseWithdrawn { IsRecordersOwn = true },
                    fence.Request,
                    token
                );
                return outcome is Outcome.Turned { Problem: var problem } ? $"{problem.Title}: {problem.Detail}" : null;
        }
    }

    // Whoever holds words open here is told what another node erased, though nobody asks for them.
    private void LookAgain()
    {
        try
        {
            keys.LookAgain();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogUnread(fault.Message);
        }
    }

    // Whatever is in the way of one erasure is in the way of no other, nor of serving: nobody can read what is behind the fence.
    private async Task TryAsync(Fence fence, CancellationToken token)
    {
        try
        {
            if (await GoOnAsync(fence, token) is { } reason)
            {
                LogUnfinished(fence.Review, reason);
            }
            else
            {
                _finished.Add((fence.Review, fence.Request));
            }
        }
        catch (Exception fault) when (!token.IsCancellationRequested)
        {
            LogUnfinished(fence.Review, fault.Message);
        }
    }

    // In the name of whoever had begun it.
    private static Asked AskedAgain(Fence fence, long version) =>
        new(
            new Caller(fence.By, null, fence.Review, new HashSet<Role>(), ByCookie: false, IsRestricted: false),
            fence.Review,
            RandomNumberGenerator.GetBytes(32),
            RandomNumberGenerator.GetBytes(32),
            version
        )
        {
            Scope = fence.Review,
            IsKeyed = true,
        };

    [LoggerMessage(LogLevel.Warning, "The folder of keys cannot be read ({Reason}); it is tried again")]
    private partial void LogUnread(string reason);

    [LoggerMessage(LogLevel.Warning, "An erasure in review {Review} is not finished ({Reason}); it is tried again")]
    private partial void LogUnfinished(Guid review, string reason);

    [LoggerMessage(
        LogLevel.Warning,
        "The database knows nothing of a request by which words of review {Review} were erased: it was turned back. Their keys stay destroyed."
    )]
    private partial void LogForgotten(Guid review);
}
