using System.Diagnostics.CodeAnalysis;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Leaves;

/// <summary>One entry of the log: canonical JSON that says what happened without telling the words.</summary>
public abstract record Leaf
{
    private protected Leaf() { }

    /// <summary>The version of the format.</summary>
    public const int Format = 1;

    /// <summary>Reads an event or a notice; only its canonical bytes are one.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Leaf? leaf)
    {
        leaf =
            EventLeaf.TryParse(utf8, out var @event) ? @event
            : NoticeLeaf.TryParse(utf8, out var notice) ? notice
            : null;
        return leaf is not null;
    }

    /// <summary>The bytes that are hashed and handed out as the log's entry (RFC 8785).</summary>
    public byte[] ToBytes()
    {
        using var output = new PooledBytes(capacity: 512);
        WriteTo(output);
        return output.Written.ToArray();
    }

    /// <summary>The leaf hash of RFC 6962.</summary>
    public Hash ToHash()
    {
        using var output = new PooledBytes(capacity: 512);
        WriteTo(output);
        return TreeHash.Leaf(output.Written);
    }

    internal abstract void WriteTo(PooledBytes output);
}
