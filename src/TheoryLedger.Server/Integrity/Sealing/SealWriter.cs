using Npgsql;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>Writes one review's log while it has the turn.</summary>
internal sealed class SealWriter(
    NpgsqlConnection connection,
    ReviewFolder folder,
    StoredClock clock,
    Action<SealStep> reached
)
{
    /// <summary>Makes sure that this database and this node may go on with a log, and finishes what a crash left.</summary>
    public async Task<LogState> GoOnAsync(LogState log, CancellationToken token)
    {
        await RollbackGuard.CheckAsync(connection, log, folder, token);
        if (!log.IsSigned)
        {
            return await PublishAsync(log, token);
        }

        if (log.IsBegun)
        {
            Signer(log.Keys is [.., var last] ? last : null).Dispose();
        }

        return log;
    }

    /// <summary>Adds the next events, or what opens a new chapter and then the next events, and signs.</summary>
    public async Task<LogState> SealAsync(LogState log, Opening? opening, CancellationToken token)
    {
        log = log.IsBegun ? log : Begin(log);
        await using (var transaction = await connection.BeginTransactionAsync(token))
        {
            var seal = await BuildAsync(log, opening, token);
            var before = log;
            log = await KeepAsync(log, opening, seal, token);
            await KeptRows.CheckAsync(connection, before, log, token);
            await transaction.CommitAsync(token);
        }

        reached(SealStep.Kept);
        return await PublishAsync(log, token);
    }

    private LogState Begin(LogState log)
    {
        using var key = folder.FirstKey(log.Origin);
        return log with { Keys = [new LogKey(FromSize: 0, $"{key.Verifier}")] };
    }

    private async Task<Seal> BuildAsync(LogState log, Opening? opening, CancellationToken token)
    {
        var room = ReviewSealer.Most - (opening is null ? 0 : 1);
        var events = await RecordedEvent.AfterAsync(connection, log.Review, log.Position, room, token);
        if (events.Count == 0 && log.Position < log.Recorded)
        {
            throw RecordedEvent.Broken(log.Position + 1, "is missing");
        }

        var edge = await FetchedTiles.FetchAsync(connection, log.Review, log.Epoch, Tile.Edge(log.Head.Size), token);
        var tiles =
            GrowingTiles.Resume(log.Head.Size, edge)
            ?? throw new StandstillException(
                Standstill.Inconsistent,
                $"The tree of the log's {log.Head.Size} entries is not whole in the database."
            );
        var seal = new Seal(log, tiles, await Tips.OfAsync(connection, log, events.Select(e => e.Stream), token));
        if (opening is not null)
        {
            seal.Add(opening.Notice);
        }

        events.ForEach(seal.Add);
        return seal;
    }

    private async Task<LogState> KeepAsync(LogState log, Opening? opening, Seal seal, CancellationToken token)
    {
        var at = clock.GetUtcNow();
        var checkpoint = seal.Checkpoint;
        var taking = opening?.NextKey is { } next ? new LogKey(checkpoint.Size, next) : null;
        LogKey[] added = [.. log.IsBegun ? [] : log.Keys, .. taking is null ? Array.Empty<LogKey>() : [taking]];
        await LogRows.RunAsync(
            connection,
            [
                .. log.IsBegun ? [] : new[] { LogRows.Epoch(log, opening?.Reason, at) },
                .. added.Select(key => LogRows.Key(log, key, at)),
                LogRows.Leaves(log, seal.Leaves),
                LogRows.Nodes(log, seal.Nodes()),
                LogRows.Checkpoint(log, checkpoint, seal.Position, at),
            ],
            token
        );
        return log with
        {
            IsBegun = true,
            Head = checkpoint,
            IsSigned = false,
            Position = seal.Position,
            Keys = taking is null ? log.Keys : [.. log.Keys, taking],
        };
    }

    private async Task<LogState> PublishAsync(LogState log, CancellationToken token)
    {
        await SealCheck.RunAsync(connection, log, token);
        var signed = Sign(log);
        folder.WriteCheckpoint(signed);
        reached(SealStep.Outside);
        var at = clock.GetUtcNow();
        await LogRows.RunAsync(
            connection,
            [LogRows.NeedNotLast, .. signed.Note.Signatures.Select(s => LogRows.Signature(log, log.Head.Size, s, at))],
            token
        );
        reached(SealStep.Published);
        return log with { IsSigned = true, LastSigned = log.Head };
    }

    // What was signed is verified before anybody else can: a key file may be spoilt as well.
    private SignedCheckpoint Sign(LogState log)
    {
        NoteSigner[] signers = [.. log.KeysAt(log.Head.Size).Select(Signer)];
        var signed = SignedCheckpoint.Sign(log.Head, signers);
        var keys = new LogKeys(log.Origin, [.. signers.Select(s => s.Verifier)], []);
        Array.ForEach(signers, signer => signer.Dispose());
        return signers.Length > 0 && keys.Verify(signed) is CheckpointVerdict.Signed
            ? signed
            : throw new StandstillException(
                Standstill.KeyMissing,
                $"The log {log.Origin} has no key that signs for it."
            );
    }

    private NoteSigner Signer(LogKey? key) =>
        (key is null ? null : folder.FindKey(key.Verifier))
        ?? throw new StandstillException(
            Standstill.KeyMissing,
            $"The key {key?.Verifier} of the log is not in this node's folder; whoever has it seals."
        );
}

/// <summary>What opens a new chapter of a log: another key takes over, or another log begins.</summary>
/// <param name="Notice">What the log itself says of it.</param>
internal sealed record Opening(NoticeLeaf Notice)
{
    /// <summary>The key that takes over.</summary>
    public string? NextKey { get; init; }

    /// <summary>Why another log begins.</summary>
    public string? Reason { get; init; }
}
