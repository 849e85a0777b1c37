using System.Buffers.Text;
using System.Globalization;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Leaves;

/// <summary>Writes the members of a leaf, which must come in the order of their names.</summary>
internal ref struct LeafWriter(PooledBytes output)
{
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public const int TimeLength = 27;

    private bool _isOpen;

    public void Text(ReadOnlySpan<byte> name, string value)
    {
        Name(name);
        output.WriteText(value);
    }

    public void Integer(ReadOnlySpan<byte> name, long value)
    {
        Name(name);
        Utf8Formatter.TryFormat(value, output.Room(20), out var written);
        output.Advance(written);
    }

    public void Id(ReadOnlySpan<byte> name, Guid value)
    {
        Quote(name);
        output.WriteId(value);
        output.Write("\""u8);
    }

    /// <summary>Bytes in base 64 for addresses.</summary>
    public void Base64(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        Quote(name);
        output.WriteBase64Url(value);
        output.Write("\""u8);
    }

    public void Time(ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        Quote(name);
        // The round-trip form, which is written without looking at a format, has a digit more.
        Utf8Formatter.TryFormat(value.UtcDateTime, output.Room(TimeLength + 1), out _, 'O');
        output.Advance(TimeLength - 1);
        output.Write("Z\""u8);
    }

    /// <summary>Canonical JSON, as it stands.</summary>
    public void Raw(ReadOnlySpan<byte> name, ReadOnlySpan<byte> json)
    {
        Name(name);
        output.Write(json);
    }

    public void Hash(ReadOnlySpan<byte> name, Hash? value)
    {
        if (value is not { } hash)
        {
            Name(name);
            output.Write("null"u8);
            return;
        }

        Quote(name);
        Convert.TryToHexStringLower(hash.Bytes, output.Room(2 * Trees.Hash.Length), out var written);
        output.Advance(written);
        output.Write("\""u8);
    }

    public readonly void End() => output.Write("}"u8);

    private void Quote(ReadOnlySpan<byte> name)
    {
        Name(name);
        output.Write("\""u8);
    }

    private void Name(ReadOnlySpan<byte> name)
    {
        output.Write(_isOpen ? ",\""u8 : "{\""u8);
        output.Write(name);
        output.Write("\":"u8);
        _isOpen = true;
    }
}
