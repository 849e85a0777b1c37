using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace TheoryLedger.Integrity.Notes;

/// <summary>Takes a note apart, and says of anything else why it is none.</summary>
internal static class NoteReader
{
    public static bool TryRead(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out SignedNote? note,
        [NotNullWhen(false)] out string? why
    )
    {
        note = null;
        why = WrongText(utf8) ?? Split(utf8, ref note);
        return note is not null;
    }

    /// <summary>What may not stand in a note, signed or not.</summary>
    public static string? WrongText(ReadOnlySpan<byte> utf8) =>
        utf8.Length > SignedNote.MaxLength ? $"A note has at most {SignedNote.MaxLength} bytes; this has {utf8.Length}."
        : !Utf8.IsValid(utf8) ? "This note is not UTF-8."
        : HasControl(utf8) ? "This note holds a control character."
        : null;

    private static string? Split(ReadOnlySpan<byte> utf8, ref SignedNote? note)
    {
        var end = utf8.LastIndexOf("\n\n"u8);
        if (end < 0)
        {
            return "There is no blank line between text and signatures.";
        }

        var lines = utf8[(end + 2)..];
        if (lines is not [.., (byte)'\n'])
        {
            return "There is no signature line, or the last one does not end.";
        }

        var signatures = new List<NoteSignature>();
        if (Wrong(lines[..^1], signatures) is { } wrong)
        {
            return wrong;
        }

        note = new SignedNote(Encoding.UTF8.GetString(utf8[..(end + 1)]), signatures);
        return null;
    }

    private static string? Wrong(ReadOnlySpan<byte> lines, List<NoteSignature> signatures)
    {
        foreach (var range in lines.Split((byte)'\n'))
        {
            if (signatures.Count == SignedNote.MaxSignatures)
            {
                return $"A note has at most {SignedNote.MaxSignatures} signatures.";
            }

            if (!NoteSignature.TryParse(lines[range], out var signature))
            {
                return $"Line {signatures.Count + 1} of the signatures is none: — name base64.";
            }

            signatures.Add(signature);
        }

        return null;
    }

    private static bool HasControl(ReadOnlySpan<byte> utf8)
    {
        foreach (var c in utf8)
        {
            if (c < ' ' && c != '\n')
            {
                return true;
            }
        }

        return false;
    }
}
