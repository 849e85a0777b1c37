using TheoryLedger.Integrity.Notes;

namespace TheoryLedger.Integrity.Logs;

/// <summary>Whom an auditor believes about a log: its keys, which bear its name, and the witnesses that watch it.</summary>
/// <param name="Origin">The name of the log.</param>
/// <param name="Log">Its keys: more than one if it has changed keys.</param>
/// <param name="Witnesses">Keys of type <see cref="SignatureType.Cosignature"/>.</param>
public sealed record LogKeys(string Origin, IReadOnlyList<VerifierKey> Log, IReadOnlyList<VerifierKey> Witnesses)
{
    /// <summary>Whether the log itself signed this, and which witnesses did.</summary>
    public CheckpointVerdict Verify(SignedCheckpoint signed)
    {
        if (signed.Checkpoint.Origin != Origin)
        {
            return new CheckpointVerdict.OfAnotherLog(Origin, signed.Checkpoint.Origin);
        }

        return signed.Note.Verify([.. Log, .. Witnesses]) switch
        {
            NoteVerdict.Forged(var key) => new CheckpointVerdict.Forged(key),
            NoteVerdict.Signed(var by) when by.Any(s => Log.Contains(s.Key)) => new CheckpointVerdict.Signed([
                .. by.Where(s => Witnesses.Contains(s.Key)),
            ]),
            _ => new CheckpointVerdict.Unsigned(),
        };
    }
}

/// <summary>Whether a checkpoint may be believed.</summary>
public abstract record CheckpointVerdict
{
    private CheckpointVerdict() { }

    /// <summary>Signed by its log, and by these witnesses.</summary>
    public sealed record Signed(IReadOnlyList<VerifiedSignature> Witnesses) : CheckpointVerdict;

    /// <summary>It speaks of another log.</summary>
    public sealed record OfAnotherLog(string Expected, string Found) : CheckpointVerdict;

    /// <summary>No key of the log signed it.</summary>
    public sealed record Unsigned : CheckpointVerdict;

    /// <summary>A signature that claims to be of this key is not.</summary>
    public sealed record Forged(VerifierKey Key) : CheckpointVerdict;
}
