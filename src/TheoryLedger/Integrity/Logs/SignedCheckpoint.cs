using System.Diagnostics.CodeAnalysis;
using TheoryLedger.Integrity.Notes;

namespace TheoryLedger.Integrity.Logs;

/// <summary>A checkpoint with the signatures of its log and of the witnesses that saw it.</summary>
public sealed record SignedCheckpoint
{
    private SignedCheckpoint(Checkpoint checkpoint, SignedNote note) => (Checkpoint, Note) = (checkpoint, note);

    public Checkpoint Checkpoint { get; }

    public SignedNote Note { get; }

    /// <summary>The checkpoint signed by its log; with two keys while one takes over from the other.</summary>
    public static SignedCheckpoint Sign(Checkpoint checkpoint, params IReadOnlyList<NoteSigner> signers)
    {
        var text = $"{checkpoint}";
        return new SignedCheckpoint(checkpoint, new SignedNote(text, [.. signers.Select(signer => signer.Sign(text))]));
    }

    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out SignedCheckpoint? signed,
        [NotNullWhen(false)] out string? why
    )
    {
        signed =
            SignedNote.TryParse(utf8, out var note, out why) && Checkpoint.TryParse(note.Text, out var read, out why)
                ? new SignedCheckpoint(read, note)
                : null;
        return signed is not null;
    }

    /// <summary>The same checkpoint with a witness's cosignature.</summary>
    public SignedCheckpoint With(NoteSignature cosignature) => new(Checkpoint, Note.With(cosignature));

    public byte[] ToBytes() => Note.ToBytes();

    public override string ToString() => $"{Note}";
}
