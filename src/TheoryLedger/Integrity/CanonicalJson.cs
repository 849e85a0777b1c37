using System.Runtime.InteropServices;
using System.Text.Json;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity;

/// <summary>JSON in the one form that can be hashed: RFC 8785, of payloads that every reader understands alike.</summary>
/// <remarks>
/// Payloads hold strings, booleans, null, arrays, objects and whole numbers up to 2^53 − 1; no name twice, no half
/// characters, no U+0000, at most 64 levels. Text is kept as it is, without Unicode normalisation.
/// </remarks>
public static class CanonicalJson
{
    /// <summary>The canonical bytes of a payload that has passed <see cref="Check"/>.</summary>
    /// <exception cref="FormatException">It is out of profile, and nothing may be hashed in its place.</exception>
    public static byte[] Canonicalise(JsonElement element) => Canonicalise(JsonMarshal.GetRawUtf8Value(element));

    /// <inheritdoc cref="Canonicalise(JsonElement)"/>
    public static byte[] Canonicalise(ReadOnlySpan<byte> utf8)
    {
        using var output = new CanonicalOutput(utf8.Length);
        Write(utf8, output);
        return output.Written.ToArray();
    }

    /// <summary>SHA-256 of the canonical bytes.</summary>
    /// <inheritdoc cref="Canonicalise(JsonElement)"/>
    internal static Hash Digest(ReadOnlySpan<byte> utf8)
    {
        using var output = new CanonicalOutput(utf8.Length);
        Write(utf8, output);
        return TreeHash.Of(output.Written);
    }

    /// <summary>SHA-256 of bytes that are canonical as they stand.</summary>
    /// <exception cref="FormatException">They are out of profile, or are written in another form.</exception>
    internal static Hash DigestAsWritten(ReadOnlySpan<byte> utf8)
    {
        using var output = new CanonicalOutput(utf8.Length);
        Write(utf8, output);
        return output.Written.SequenceEqual(utf8)
            ? TreeHash.Of(utf8)
            : throw new FormatException("This is not written in its canonical form (RFC 8785).");
    }

    /// <summary>The first thing found that is not JSON of this profile; none if all of it is.</summary>
    public static ProfileViolation? Check(ReadOnlySpan<byte> utf8)
    {
        using var walk = new CanonicalWalk(utf8, output: null);
        return walk.Run();
    }

    private static void Write(ReadOnlySpan<byte> utf8, CanonicalOutput output)
    {
        using var walk = new CanonicalWalk(utf8, output);
        if (walk.Run() is { } violation)
        {
            throw new FormatException($"At '{violation.Pointer}': {violation.Reason}");
        }
    }
}
