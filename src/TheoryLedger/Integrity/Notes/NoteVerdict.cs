namespace TheoryLedger.Integrity.Notes;

/// <summary>Whether a note may be believed.</summary>
public abstract record NoteVerdict
{
    private NoteVerdict() { }

    /// <summary>Signed by these, and by nobody falsely.</summary>
    public sealed record Signed(IReadOnlyList<VerifiedSignature> Signatures) : NoteVerdict;

    /// <summary>Nobody whose key we know signed it.</summary>
    public sealed record Unsigned : NoteVerdict;

    /// <summary>A signature that claims to be of this key is not.</summary>
    public sealed record Forged(VerifierKey Key) : NoteVerdict;
}

/// <summary>A signature that holds.</summary>
/// <param name="Key">Whose it is.</param>
/// <param name="Signature">The line in the note.</param>
/// <param name="Time">When a witness gave it, in seconds since 1970; a log's own signature has no time.</param>
public sealed record VerifiedSignature(VerifierKey Key, NoteSignature Signature, long? Time);
