using System.Security.Cryptography;
using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>Before anything is served: whatever was erased stays so, and an erasure that a crash broke off is finished.</summary>
/// <remarks>
/// Facts mend the folders of keys, should an old copy of them be back; fences mend the database, should an old dump of it be. Where
/// a dump is older than the request itself, nothing is recorded: the keys are gone, and the log says that the database was turned back.
/// </remarks>
public sealed partial class ErasureUpkeep(
    NpgsqlDataSource database,
    KeyRing keys,
    Eraser eraser,
    ILogger<ErasureUpkeep> logger
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await ByFactsAsync(cancellationToken);
        foreach (var fence in keys.Fences)
        {
            await GoOnAsync(fence, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task ByFactsAsync(CancellationToken token)
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
    public async Task GoOnAsync(Fence fence, CancellationToken token)
    {
        switch (await FactsOfErasure.StateAsync(database, fence, token))
        {
            case (null, _):
                LogForgotten(fence.Review);
                break;
            case ({ IsErased: true }, _):
                await ErasedRows.ClearAsync(database, fence.Review, fence.Request, token);
                break;
            case var (_, version):
                await eraser.RunAsync(
                    AskedAgain(fence, version),
                    new EraseWithdrawn { IsRecordersOwn = true },
                    fence.Request,
                    token
                );
                break;
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

    [LoggerMessage(
        LogLevel.Warning,
        "The database knows nothing of a request by which words of review {Review} were erased: it was turned back. Their keys stay destroyed."
    )]
    private partial void LogForgotten(Guid review);
}
