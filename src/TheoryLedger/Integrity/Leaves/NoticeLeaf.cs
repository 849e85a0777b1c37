using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace TheoryLedger.Integrity.Leaves;

/// <summary>What the log says of itself between events: that a key came or went, that an epoch begins, how things stand.</summary>
/// <remarks>Its members are canonical JSON like an event's; what they mean depends on the kind.</remarks>
public sealed record NoticeLeaf : Leaf
{
    /// <summary>The kinds there are.</summary>
    public static IReadOnlySet<string> Kinds { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "epoch", "fold", "gap", "heads", "key", "late" };

    private readonly byte[] _bytes;

    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="members">A JSON object with what the notice says, without <c>k</c> and <c>tl</c>.</param>
    /// <exception cref="FormatException">This is no object in profile, or says what kind it is itself.</exception>
    public NoticeLeaf(string kind, ReadOnlySpan<byte> members)
    {
        Kind = Kinds.Contains(kind) ? kind : throw new FormatException($"There is no notice of the kind {kind}.");
        var said = CanonicalJson.Canonicalise(members);
        using var whole = new PooledBytes(said.Length + 32);
        whole.Write("{\"k\":"u8);
        whole.WriteText(kind);
        whole.Write(",\"tl\":1"u8);
        whole.Write(said is [(byte)'{', (byte)'}'] ? default : ","u8);
        whole.Write(said.AsSpan(1));
        _bytes = CanonicalJson.Canonicalise(whole.Written);
    }

    private NoticeLeaf(string kind, byte[] bytes) => (Kind, _bytes) = (kind, bytes);

    public string Kind { get; }

    /// <summary>Reads a notice back; only its canonical bytes are one.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out NoticeLeaf? leaf)
    {
        leaf =
            CanonicalJson.Check(utf8) is null && utf8.SequenceEqual(CanonicalJson.Canonicalise(utf8))
                ? Read(utf8.ToArray())
                : null;
        return leaf is not null;
    }

    /// <summary>What it says, with <c>k</c> and <c>tl</c>.</summary>
    public JsonElement ToJson() => JsonSerializer.Deserialize<JsonElement>(_bytes);

    public bool Equals(NoticeLeaf? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    public override int GetHashCode() => HashCode.Combine(Kind, _bytes.Length);

    internal override void WriteTo(PooledBytes output) => output.Write(_bytes);

    private static NoticeLeaf? Read(byte[] bytes) =>
        JsonSerializer.Deserialize<JsonElement>(bytes) is { ValueKind: JsonValueKind.Object } json
        && json.TryGetProperty("tl", out var format)
        && format.ValueKind is JsonValueKind.Number
        && format.GetInt64() == Format
        && json.TryGetProperty("k", out var kind)
        && kind.ValueKind is JsonValueKind.String
        && Kinds.Contains(kind.GetString()!)
            ? new NoticeLeaf(kind.GetString()!, bytes)
            : null;
}
