namespace TheoryLedger.Integrity.Bundles;

/// <summary>Reads a file line by line in little memory; lines end with a line feed.</summary>
internal sealed class Lines(Stream? stream) : IDisposable
{
    /// <summary>No line is longer: a decision's body is smaller, and escapes at most sixfold.</summary>
    public const int Longest = 32 << 20;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>How many lines were read.</summary>
    public long Count { get; private set; }

    /// <summary>Whether the file ended within a line, or a line was too long: what came then was not read.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The next line without its end; it holds until the one after it is read.</summary>
    public bool TryNext(out ReadOnlySpan<byte> line)
    {
        line = default;
        if (stream is null || IsBroken || FindEnd() is not (>= 0 and var end))
        {
            return false;
        }

        line = _buffer.AsSpan(_start, end - _start);
        _start = end + 1;
        Count++;
        return true;
    }

    public void Dispose() => stream?.Dispose();

    private int FindEnd()
    {
        var searched = _start;
        while (true)
        {
            if (_buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n') is >= 0 and var at)
            {
                return searched + at;
            }

            searched = _end - _start;
            if (!Fill())
            {
                IsBroken = _end > _start;
                return -1;
            }
        }
    }

    // Afterwards the line under way begins the buffer.
    private bool Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= Longest)
            {
                return false;
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream!.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
