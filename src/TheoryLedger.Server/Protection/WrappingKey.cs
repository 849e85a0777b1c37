using System.Security.Cryptography;

namespace TheoryLedger.Server.Protection;

/// <summary>The key under which all others lie. Each erasure puts another in its place: what was copied of the old is good for nothing.</summary>
/// <remarks>
/// While one takes over, both are there: any key file opens under the one or the other. The old one goes only when nothing lies
/// under it any more. A crash at any point leaves the next one to be gone on with.
/// </remarks>
internal sealed class WrappingKey
{
    private const string Name = "wrapping.key";

    private readonly string _path;
    private readonly string _next;
    private readonly Action<string> _sync;
    private volatile Seen _seen;

    public WrappingKey(string directory, Action<string> sync)
    {
        (_path, _sync) = (Path.Combine(directory, Name), sync);
        _next = Path.ChangeExtension(_path, "next");
        if (!File.Exists(_path))
        {
            KeyFiles.Write(_path, RandomNumberGenerator.GetBytes(32), replace: false, sync);
        }

        _seen = Look();
    }

    public static bool IsIn(string directory) => File.Exists(Path.Combine(directory, Name));

    /// <summary>Whether another one is about to take over.</summary>
    public bool IsChanging => File.Exists(_next);

    /// <summary>Looks whether another node has put another in its place.</summary>
    public bool HasChanged()
    {
        if (File.GetLastWriteTimeUtc(_path) == _seen.At)
        {
            return false;
        }

        _seen = Look();
        return true;
    }

    public byte[] Wrap(ReadOnlySpan<byte> key, ReadOnlySpan<byte> context) =>
        Sealed.Close(Next() ?? _seen.Key, key, context);

    public byte[] Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> context)
    {
        foreach (var key in Next() is { } next ? new[] { _seen.Key, next } : [_seen.Key])
        {
            try
            {
                return Sealed.Open(key, wrapped, context);
            }
            catch (CryptographicException)
            {
                // It lies under the other.
            }
        }

        throw new CryptographicException("The key lies under another wrapping key.");
    }

    /// <summary>Begins to put another in its place.</summary>
    public void Begin()
    {
        if (!IsChanging)
        {
            KeyFiles.Write(_next, RandomNumberGenerator.GetBytes(32), replace: false, _sync);
        }
    }

    /// <summary>Destroys the old one; nothing lies under it any more.</summary>
    public void Finish()
    {
        KeyFiles.Blank(_path);
        File.Move(_next, _path, overwrite: true);
        _sync(Path.GetDirectoryName(_path)!);
        _seen = Look();
    }

    private Seen Look() => new(File.GetLastWriteTimeUtc(_path), File.ReadAllBytes(_path));

    private byte[]? Next()
    {
        try
        {
            return IsChanging ? File.ReadAllBytes(_next) : null;
        }
        catch (FileNotFoundException)
        {
            return null; // it has taken over meanwhile
        }
    }

    private sealed record Seen(DateTime At, byte[] Key);
}
