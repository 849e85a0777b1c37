using Npgsql;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>Notices that a database was turned back or exchanged, by what was signed and kept outside it.</summary>
internal static class RollbackGuard
{
    /// <exception cref="StandstillException">The log in the database does not contain what was signed.</exception>
    public static async Task CheckAsync(
        NpgsqlConnection connection,
        LogState log,
        ReviewFolder folder,
        CancellationToken token
    )
    {
        if (folder.ReadCheckpoint() is not { } note)
        {
            return;
        }

        var signed = Read(note);
        var seen = signed.Checkpoint;
        if (FollowsOn(log, seen) && folder.IsAnnounced(log.Origin))
        {
            return;
        }

        CheckSignature(signed, folder);
        if (log.IsBegun && seen.Origin == log.Origin)
        {
            await CompareAsync(connection, log, seen, token);
        }
        else
        {
            throw new StandstillException(
                Standstill.Behind,
                $"The database does not know the log {seen.Origin}, of which {seen.Size} entries were signed."
            );
        }
    }

    private static async Task CompareAsync(
        NpgsqlConnection connection,
        LogState log,
        Checkpoint seen,
        CancellationToken token
    )
    {
        var head = log.Head;
        if (seen.Size > head.Size)
        {
            throw new StandstillException(
                Standstill.Behind,
                $"The database has {head.Size} entries of the log, of which {seen.Size} were signed: it was turned back."
            );
        }

        if (seen != head && !await ContainsAsync(connection, log, seen, token))
        {
            throw new StandstillException(
                Standstill.Inconsistent,
                $"The log in the database does not begin with the {seen.Size} entries that were signed."
            );
        }
    }

    private static async Task<bool> ContainsAsync(
        NpgsqlConnection connection,
        LogState log,
        Checkpoint seen,
        CancellationToken token
    )
    {
        var head = log.Head;
        var tiles = await FetchedTiles.VerifiedAsync(
            connection,
            (log.Review, log.Epoch, head.Size, head.Root),
            ConsistencyProof.Needs(seen.Size, head.Size),
            token
        );
        return tiles is not null
            && ConsistencyProof.Build(seen.Size, head.Size, tiles) is { } proof
            && proof.Proves(seen.Root, head.Root);
    }

    // After a new epoch was opened, and before its first checkpoint was written here. Whoever owns the database can write that
    // there: so it must have been announced outside as well.
    private static bool FollowsOn(LogState log, Checkpoint seen) =>
        log.Follows is { } text
        && log.Origin != seen.Origin
        && SignedCheckpoint.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var before, out _)
        && before.Checkpoint == seen;

    private static SignedCheckpoint Read(byte[] note) =>
        SignedCheckpoint.TryParse(note, out var seen, out var why)
            ? seen
            : throw new StandstillException(Standstill.Unreadable, $"The checkpoint kept outside is none: {why}");

    private static void CheckSignature(SignedCheckpoint seen, ReviewFolder folder)
    {
        var origin = seen.Checkpoint.Origin;
        using var any = folder.FindKey(key => key.Name == origin);
        if (any is null)
        {
            throw new StandstillException(
                Standstill.KeyMissing,
                $"No key of the log {origin} is in this node's folder, though a checkpoint of it is."
            );
        }

        if (!seen.Note.Signatures.Any(signature => IsOurs(seen, signature, folder)))
        {
            throw new StandstillException(
                Standstill.Unreadable,
                "The checkpoint kept outside is not signed by any key that is kept beside it."
            );
        }
    }

    private static bool IsOurs(SignedCheckpoint seen, NoteSignature signature, ReviewFolder folder)
    {
        using var signer = folder.FindKey(key => key.Name == signature.Name && key.KeyId == signature.KeyId);
        return signer is not null && signer.Verifier.Verifies(seen.Note.Text, signature, out _);
    }
}
