using System.Diagnostics.CodeAnalysis;
using TheoryLedger.Integrity.Notes;

namespace TheoryLedger.Integrity.Receipts;

/// <summary>A receipt with the signature of the server that gave it.</summary>
public sealed record SignedReceipt
{
    private SignedReceipt(EventReceipt receipt, SignedNote note) => (Receipt, Note) = (receipt, note);

    public EventReceipt Receipt { get; }

    public SignedNote Note { get; }

    public static SignedReceipt Sign(EventReceipt receipt, NoteSigner signer)
    {
        var text = $"{receipt}";
        return new SignedReceipt(receipt, new SignedNote(text, [signer.Sign(text)]));
    }

    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out SignedReceipt? signed,
        [NotNullWhen(false)] out string? why
    )
    {
        signed =
            SignedNote.TryParse(utf8, out var note, out why) && EventReceipt.TryParse(note.Text, out var read, out why)
                ? new SignedReceipt(read, note)
                : null;
        return signed is not null;
    }

    /// <summary>Whether one of these keys, which give receipts, signed it.</summary>
    public bool IsSignedBy(IReadOnlyCollection<VerifierKey> keys) => Note.Verify(keys) is NoteVerdict.Signed;

    public byte[] ToBytes() => Note.ToBytes();

    public override string ToString() => $"{Note}";
}
