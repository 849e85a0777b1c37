using System.Text.Json;

namespace TheoryLedger.Integrity;

/// <summary>One pass over JSON, which checks it against the profile and may write its canonical form (RFC 8785).</summary>
internal ref struct CanonicalWalk : IDisposable
{
    // One level more than allowed, so that it is ours to say what is wrong with it.
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = Profile.MaxDepth + 1 };

    private readonly CanonicalOutput? _output;
    private readonly MemberNames _members = new();
    private readonly JsonPath _path;
    private Utf8JsonReader _reader;

    public CanonicalWalk(ReadOnlySpan<byte> utf8, CanonicalOutput? output)
    {
        _reader = new Utf8JsonReader(utf8, Strict);
        _output = output;
        _path = new JsonPath(_members);
    }

    private readonly int Position => _output?.Length ?? 0;

    public ProfileViolation? Run()
    {
        try
        {
            ProfileViolation? violation = null;
            while (violation is null && _reader.Read())
            {
                violation = Take();
            }

            return violation;
        }
        catch (JsonException e)
        {
            return Here(
                $"This is not JSON from line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1} on; correct it."
            );
        }
    }

    public readonly void Dispose()
    {
        _path.Dispose();
        _members.Dispose();
    }

    private ProfileViolation? Take() =>
        _reader.TokenType switch
        {
            JsonTokenType.PropertyName => TakeName(),
            JsonTokenType.EndObject => EndObject(),
            JsonTokenType.EndArray => EndArray(),
            _ => TakeValue(),
        };

    private ProfileViolation? TakeName()
    {
        EndMember();
        if (Profile.CheckText(_reader.ValueSpan, _reader.ValueIsEscaped) is { } wrong)
        {
            return new ProfileViolation(_path.PointerToInnermost(), wrong);
        }

        if (_members.Count > _path.Innermost.FirstMember)
        {
            _output?.Write(","u8);
        }

        _members.Add(ref _reader, Position);
        _output?.WriteText(ref _reader);
        _output?.Write(":"u8);
        return null;
    }

    private ProfileViolation? TakeValue()
    {
        if (_path.IsInArray)
        {
            _output?.Write(_path.Innermost.Count > 0 ? ","u8 : default);
            _path.Count();
        }

        return _reader.TokenType switch
        {
            JsonTokenType.StartObject or JsonTokenType.StartArray => Open(),
            JsonTokenType.String => TakeText(),
            JsonTokenType.Number => TakeNumber(),
            _ => TakeLiteral(),
        };
    }

    private readonly ProfileViolation? Open()
    {
        if (_path.Depth == Profile.MaxDepth)
        {
            return Here(Profile.TooDeep);
        }

        _output?.Write(_reader.ValueSpan);
        _path.Open(_reader.TokenType is JsonTokenType.StartObject, Position);
        return null;
    }

    private ProfileViolation? TakeText()
    {
        if (Profile.CheckText(_reader.ValueSpan, _reader.ValueIsEscaped) is { } wrong)
        {
            return Here(wrong);
        }

        _output?.WriteText(ref _reader);
        return null;
    }

    private readonly ProfileViolation? TakeNumber()
    {
        if (Profile.CheckNumber(_reader.ValueSpan) is { } wrong)
        {
            return Here(wrong);
        }

        _output?.WriteInteger(_reader.ValueSpan);
        return null;
    }

    private readonly ProfileViolation? TakeLiteral()
    {
        _output?.Write(_reader.ValueSpan);
        return null;
    }

    private readonly ProfileViolation? EndObject()
    {
        EndMember();
        var (_, firstMember, firstName, start, _) = _path.Innermost;
        if (!_members.Sort(firstMember, out var members))
        {
            if (_members.FindRepeated(members) is { } repeated)
            {
                return new ProfileViolation(_path.PointerTo(repeated), Profile.Repeated);
            }

            _output?.Reorder(members, start);
        }

        _output?.Write("}"u8);
        _members.Close(firstMember, firstName);
        _path.Close();
        return null;
    }

    private readonly ProfileViolation? EndArray()
    {
        _output?.Write("]"u8);
        _path.Close();
        return null;
    }

    private readonly void EndMember()
    {
        if (_members.Count > _path.Innermost.FirstMember)
        {
            _members.EndLast(Position);
        }
    }

    private readonly ProfileViolation Here(string wrong) => new(_path.Pointer(), wrong);
}
