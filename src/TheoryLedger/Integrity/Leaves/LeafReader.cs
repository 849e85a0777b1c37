using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Leaves;

/// <summary>Reads the members of a leaf in the order of their names, as canonical JSON writes them.</summary>
/// <remarks>
/// It may take a little more than canonical JSON; who calls compares with what a writer makes of it. Millions of
/// leaves are read so: no document is built, and nothing is thrown at whatever else comes.
/// </remarks>
internal ref struct LeafReader(ReadOnlySpan<byte> utf8)
{
    private const int IdLength = 36;
    private const long MaxInteger = 9007199254740991;

    private ReadOnlySpan<byte> _rest = utf8;
    private bool _isOpen;
    private bool _isBroken;

    /// <summary>Whether every member asked for was there, well-formed, and nothing else.</summary>
    public bool IsWhole => !_isBroken && _rest.SequenceEqual("}"u8);

    public string Text(ReadOnlySpan<byte> name)
    {
        Name(name);
        var length = _isBroken ? 0 : TextLength(_rest);
        var json = Take(length);
        return length == 0 ? Broken("")
            : json.Contains((byte)'\\') ? Escaped(json)
            : Plain(json[1..^1]);
    }

    /// <summary>Bytes in base 64 for addresses.</summary>
    public byte[] Base64(ReadOnlySpan<byte> name)
    {
        Name(name);
        return Take(_isBroken ? 0 : TextLength(_rest)) is [(byte)'"', .. var text, (byte)'"'] && Base64Url.IsValid(text)
            ? Base64Url.DecodeFromUtf8(text)
            : Broken<byte[]>([]);
    }

    public long Integer(ReadOnlySpan<byte> name)
    {
        Name(name);
        return
            !_isBroken
            && Utf8Parser.TryParse(_rest, out long number, out var read)
            && number is >= -MaxInteger and <= MaxInteger
            && Take(read) is not []
            ? number
            : Broken(0L);
    }

    public Guid Id(ReadOnlySpan<byte> name) =>
        Utf8Parser.TryParse(Quoted(name, IdLength), out Guid id, out var read, 'D') && read == IdLength
            ? id
            : Broken(Guid.Empty);

    public DateTimeOffset Time(ReadOnlySpan<byte> name)
    {
        // One digit more makes it the round-trip form, which is read without looking at a format.
        Span<byte> text = stackalloc byte[LeafWriter.TimeLength + 1];
        var isLong = Quoted(name, LeafWriter.TimeLength) is [.. var digits, (byte)'Z'] && digits.TryCopyTo(text);
        "0Z"u8.CopyTo(text[^2..]);
        return isLong && Utf8Parser.TryParse(text, out DateTimeOffset time, out var read, 'O') && read == text.Length
            ? time
            : Broken(default(DateTimeOffset));
    }

    public Hash Hash(ReadOnlySpan<byte> name) =>
        Trees.Hash.TryParseHex(Quoted(name, 2 * Trees.Hash.Length), out var hash) ? hash : Broken(hash);

    public Hash? HashOrNull(ReadOnlySpan<byte> name)
    {
        var before = this;
        Name(name);
        if (_rest.StartsWith("null"u8))
        {
            Skip("null"u8);
            return null;
        }

        this = before;
        return Hash(name);
    }

    /// <summary>Any JSON value, as it stands.</summary>
    public ReadOnlySpan<byte> Raw(ReadOnlySpan<byte> name)
    {
        Name(name);
        return Take(_isBroken ? 0 : ValueLength(_rest)) is { Length: > 0 } value ? value : Broken();
    }

    /// <summary>Whether the next member has this name.</summary>
    public readonly bool Follows(ReadOnlySpan<byte> name) =>
        _rest.Length > name.Length + 3 && _rest[2..].StartsWith(name) && _rest[name.Length + 2] == '"';

    // Up to the end of the first value, whatever comes after; 0 if there is none.
    private static int ValueLength(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            return reader.Read() && reader.TrySkip() ? (int)reader.BytesConsumed : 0;
        }
        catch (JsonException)
        {
            return 0;
        }
    }

    // From one quotation mark to the first that is not escaped, both counted; 0 if there are none.
    private static int TextLength(ReadOnlySpan<byte> json)
    {
        var at = json is [(byte)'"', ..] ? 1 : json.Length;
        while (at < json.Length && json[at..].IndexOfAny((byte)'"', (byte)'\\') is >= 0 and var next)
        {
            at += next;
            if (json[at] == '"')
            {
                return at + 1;
            }

            at += 2;
        }

        return 0;
    }

    private string Plain(ReadOnlySpan<byte> text) => Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : Broken("");

    private string Escaped(ReadOnlySpan<byte> json) =>
        CanonicalJson.Check(json) is null ? JsonSerializer.Deserialize<string>(json)! : Broken("");

    private ReadOnlySpan<byte> Quoted(ReadOnlySpan<byte> name, int length)
    {
        Name(name);
        Skip("\""u8);
        var text = Take(length);
        Skip("\""u8);
        return _isBroken ? default : text;
    }

    private void Name(ReadOnlySpan<byte> name)
    {
        Skip(_isOpen ? ",\""u8 : "{\""u8);
        Skip(name);
        Skip("\":"u8);
        _isOpen = true;
    }

    private void Skip(ReadOnlySpan<byte> literal) => _isBroken |= !Take(literal.Length).SequenceEqual(literal);

    private ReadOnlySpan<byte> Take(int length)
    {
        _isBroken |= _rest.Length < length;
        var taken = _isBroken ? default : _rest[..length];
        _rest = _rest[taken.Length..];
        return taken;
    }

    private ReadOnlySpan<byte> Broken()
    {
        _isBroken = true;
        return default;
    }

    private T Broken<T>(T nothing)
    {
        _isBroken = true;
        return nothing;
    }
}
