using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TheoryLedger.Integrity.Notes;

/// <summary>A line below a note: whose key signed it, and the signature (c2sp.org/signed-note).</summary>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Bytes)
{
    private const int IdLength = 4;

    private static ReadOnlySpan<byte> Start => "— "u8;

    public bool Equals(NoteSignature? other) =>
        other is not null && (Name, KeyId) == (other.Name, other.KeyId) && Bytes.Span.SequenceEqual(other.Bytes.Span);

    public override int GetHashCode() => HashCode.Combine(Name, KeyId, Bytes.Length);

    /// <summary>The line, without the newline at its end.</summary>
    public override string ToString()
    {
        var bytes = new byte[IdLength + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.CopyTo(bytes.AsMemory(IdLength));
        return $"— {Name} {Convert.ToBase64String(bytes)}";
    }

    internal static bool TryParse(ReadOnlySpan<byte> line, [NotNullWhen(true)] out NoteSignature? signature)
    {
        signature =
            line.StartsWith(Start) && line[Start.Length..] is var rest && rest.IndexOf((byte)' ') is > 0 and var at
                ? Read(Encoding.UTF8.GetString(rest[..at]), rest[(at + 1)..])
                : null;
        return signature is not null;
    }

    private static NoteSignature? Read(string name, ReadOnlySpan<byte> base64) =>
        KeyName.IsValid(name) && StrictBase64.TryDecode(base64, out var bytes) && bytes.Length > IdLength
            ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(IdLength))
            : null;
}
