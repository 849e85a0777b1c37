using System.Text.Json;

namespace TheoryLedger.Integrity;

/// <summary>The canonical bytes as they come into being.</summary>
internal sealed class CanonicalOutput(int capacity) : IDisposable
{
    private readonly PooledBytes _bytes = new(capacity);
    private PooledBytes? _scratch;

    public int Length => _bytes.Length;

    public ReadOnlySpan<byte> Written => _bytes.Written;

    public void Write(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    public void WriteInteger(ReadOnlySpan<byte> written) =>
        _bytes.Write(written.SequenceEqual("-0"u8) ? "0"u8 : written);

    public void WriteText(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
        {
            using var text = new PooledBytes(reader.ValueSpan.Length);
            text.Advance(reader.CopyString(text.Room(reader.ValueSpan.Length)));
            _bytes.WriteText(text.Written);
            return;
        }

        // What needed no escape in JSON needs none in RFC 8785.
        _bytes.Write("\""u8);
        _bytes.Write(reader.ValueSpan);
        _bytes.Write("\""u8);
    }

    /// <summary>Rewrites the members of the object that ends here in the order given.</summary>
    public void Reorder(ReadOnlySpan<Member> members, int start)
    {
        _scratch ??= new PooledBytes(_bytes.Length);
        _scratch.Truncate(0);
        _scratch.Write(_bytes.Written[start..]);
        _bytes.Truncate(start);
        foreach (var member in members)
        {
            _bytes.Write(_bytes.Length > start ? ","u8 : default);
            _bytes.Write(_scratch.Written[(member.Start - start)..(member.End - start)]);
        }
    }

    public void Dispose()
    {
        _bytes.Dispose();
        _scratch?.Dispose();
    }
}
