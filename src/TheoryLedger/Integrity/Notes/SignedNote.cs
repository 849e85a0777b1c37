using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TheoryLedger.Integrity.Notes;

/// <summary>A text with the signatures below it (c2sp.org/signed-note). It says nothing until they are verified.</summary>
/// <param name="Text">What is signed, with the newline at its end.</param>
/// <param name="Signatures">The lines below the text.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>Larger notes are not looked at.</summary>
    public const int MaxLength = 1_000_000;

    /// <summary>Notes with more signatures are not looked at.</summary>
    public const int MaxSignatures = 100;

    /// <exception cref="ArgumentException">It does not end in a newline, or cannot stand in a note.</exception>
    public string Text { get; } =
        Text.EndsWith('\n') && KeyName.IsUnicode(Text) && NoteReader.WrongText(Encoding.UTF8.GetBytes(Text)) is null
            ? Text
            : throw new ArgumentException("This is not the text of a note.", nameof(Text));

    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out SignedNote? note,
        [NotNullWhen(false)] out string? why
    ) => NoteReader.TryRead(utf8, out note, out why);

    /// <summary>The same note with one more signature.</summary>
    public SignedNote With(NoteSignature signature) => this with { Signatures = [.. Signatures, signature] };

    /// <summary>Who signed, of those we know. Signatures of others are passed over; a false one of theirs spoils the note.</summary>
    public NoteVerdict Verify(IReadOnlyCollection<VerifierKey> known)
    {
        var verified = new List<VerifiedSignature>();
        foreach (var signature in Signatures)
        {
            var claimed = known.Where(k => k.Name == signature.Name && k.KeyId == signature.KeyId).ToList();
            if (claimed.Count > 0 && !Add(claimed, signature, verified))
            {
                return new NoteVerdict.Forged(claimed[0]);
            }
        }

        return verified is [] ? new NoteVerdict.Unsigned() : new NoteVerdict.Signed(verified);
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(s => $"{s}\n"))}";

    public bool Equals(SignedNote? other) =>
        other is not null && Text == other.Text && Signatures.SequenceEqual(other.Signatures);

    public override int GetHashCode() => HashCode.Combine(Text, Signatures.Count);

    private bool Add(List<VerifierKey> claimed, NoteSignature signature, List<VerifiedSignature> verified)
    {
        foreach (var key in claimed)
        {
            if (key.Verifies(Text, signature, out var time))
            {
                verified.Add(new VerifiedSignature(key, signature, time));
                return true;
            }
        }

        return false;
    }
}
