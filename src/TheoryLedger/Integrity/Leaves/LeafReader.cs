using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Leaves;

/// <summary>Reads the members of a leaf in the order of their names, from JSON that has passed the profile.</summary>
internal ref struct LeafReader
{
    private Utf8JsonReader _json;
    private bool _isBroken;

    public LeafReader(ReadOnlySpan<byte> utf8)
    {
        _json = new Utf8JsonReader(utf8);
        _isBroken = !(_json.Read() && _json.TokenType is JsonTokenType.StartObject);
    }

    /// <summary>Whether every member asked for was there, well-formed, and nothing else.</summary>
    public bool IsWhole => !_isBroken && _json.Read() && _json.TokenType is JsonTokenType.EndObject;

    public string Text(ReadOnlySpan<byte> name) => Found(name, JsonTokenType.String) ? _json.GetString()! : "";

    public long Integer(ReadOnlySpan<byte> name) =>
        Found(name, JsonTokenType.Number) && _json.TryGetInt64(out var value) ? value : Broken<long>();

    public Guid Id(ReadOnlySpan<byte> name) =>
        Found(name, JsonTokenType.String)
        && Utf8Parser.TryParse(_json.ValueSpan, out Guid id, out var read, 'D')
        && read == _json.ValueSpan.Length
            ? id
            : Broken<Guid>();

    public DateTimeOffset Time(ReadOnlySpan<byte> name) =>
        Found(name, JsonTokenType.String)
        && DateTimeOffset.TryParseExact(
            _json.GetString(),
            LeafWriter.TimeFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : Broken<DateTimeOffset>();

    public Hash Hash(ReadOnlySpan<byte> name) =>
        Found(name, JsonTokenType.String) && Trees.Hash.TryParseHex(_json.ValueSpan, out var hash)
            ? hash
            : Broken<Hash>();

    public Hash? HashOrNull(ReadOnlySpan<byte> name) =>
        Next(name) switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String when Trees.Hash.TryParseHex(_json.ValueSpan, out var hash) => hash,
            _ => Broken<Hash>(),
        };

    private bool Found(ReadOnlySpan<byte> name, JsonTokenType type)
    {
        _isBroken |= Next(name) != type;
        return !_isBroken;
    }

    private JsonTokenType Next(ReadOnlySpan<byte> name)
    {
        _isBroken = _isBroken || !(IsName(name) && _json.Read());
        return _isBroken ? JsonTokenType.None : _json.TokenType;
    }

    private bool IsName(ReadOnlySpan<byte> name) =>
        _json.Read() && _json.TokenType is JsonTokenType.PropertyName && _json.ValueTextEquals(name);

    private T Broken<T>()
        where T : struct
    {
        _isBroken = true;
        return default;
    }
}
