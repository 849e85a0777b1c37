namespace TheoryLedger.Integrity.Notes;

/// <summary>What kind of statement a key signs (c2sp.org/signed-note, “Signature types”).</summary>
public enum SignatureType
{
    /// <summary>Ed25519 over the text of a note: what logs sign with.</summary>
    Ed25519 = 0x01,

    /// <summary>Ed25519 over a checkpoint with a time: what witnesses sign with (c2sp.org/tlog-cosignature).</summary>
    Cosignature = 0x04,
}
