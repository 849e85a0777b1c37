using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace TheoryLedger.Server.Protection;

/// <summary>The keys of all whom words concern, wrapped, in a directory of their own: never in the database.</summary>
/// <remarks>
/// A wrapped key in the database would live on in its write-ahead log and backups, and undo every erasure. A key is written
/// and synced before the first word is sealed under it; after a crash in between, a key is left that nothing needs.
/// </remarks>
public sealed class KeyRing
{
    private const string Wrapping = "wrapping.key";

    private readonly ConcurrentDictionary<(Guid Review, Guid Subject), KeyTree> _open = new();
    private readonly string _directory;
    private readonly Action<string> _sync;
    private readonly byte[] _wrapping;

    /// <param name="directory">Where the keys lie.</param>
    /// <param name="sync">Makes the names in a directory last.</param>
    public KeyRing(string directory, Action<string>? sync = null)
    {
        _sync = sync ?? Directories.Sync;
        _directory = Directory.CreateDirectory(directory).FullName;
        Restrict(_directory, directory: true);
        _sync(Path.GetDirectoryName(_directory)!);
        _wrapping = Kept(Wrapping);
        Requests = Kept("requests.key");
    }

    /// <summary>Keys the digests by which repeated requests are recognised.</summary>
    public byte[] Requests { get; }

    /// <summary>Whether a folder holds a ring that was begun.</summary>
    public static bool IsIn(string directory) => File.Exists(Path.Combine(directory, Wrapping));

    /// <summary>Gives a subject a key, the first time it appears and never again.</summary>
    public void Mint(Guid review, Guid subject)
    {
        var path = PathOf(review, subject);
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            _sync(_directory);
        }

        if (!File.Exists(path) && !IsErased(review, subject))
        {
            Write(path, Wrap(KeyTree.Grow().Root.Span, review, subject));
        }
    }

    /// <summary>Destroys a subject's key for ever. What stays is a fence, which says that it was done and not merely lost.</summary>
    public void Erase(Guid review, Guid subject)
    {
        // The fence first: after a crash in between the key is still there, and opens nothing any more.
        Write(FenceOf(review, subject), []);
        _open.TryRemove((review, subject), out _);
        File.Delete(PathOf(review, subject));
        _sync(Path.GetDirectoryName(PathOf(review, subject))!);
    }

    /// <summary>Whether a subject's key was destroyed on purpose.</summary>
    public bool IsErased(Guid review, Guid subject) => File.Exists(FenceOf(review, subject));

    /// <summary>A subject's key; none once it was destroyed, or if it is not in this folder.</summary>
    public KeyTree? Find(Guid review, Guid subject)
    {
        if (_open.TryGetValue((review, subject), out var tree))
        {
            return tree;
        }

        var path = PathOf(review, subject);
        return File.Exists(path) && !IsErased(review, subject)
            ? _open.GetOrAdd((review, subject), new KeyTree(Unwrap(File.ReadAllBytes(path), review, subject)))
            : null;
    }

    private string PathOf(Guid review, Guid subject) => Path.Combine(_directory, $"{review:N}", $"{subject:N}.key");

    private string FenceOf(Guid review, Guid subject) => Path.ChangeExtension(PathOf(review, subject), "erased");

    private byte[] Wrap(ReadOnlySpan<byte> key, Guid review, Guid subject) =>
        Sealed.Close(_wrapping, key, [.. review.ToByteArray(), .. subject.ToByteArray()]);

    private byte[] Unwrap(byte[] wrapped, Guid review, Guid subject) =>
        Sealed.Open(_wrapping, wrapped, [.. review.ToByteArray(), .. subject.ToByteArray()]);

    private byte[] Kept(string name)
    {
        var path = Path.Combine(_directory, name);
        if (!File.Exists(path))
        {
            Write(path, RandomNumberGenerator.GetBytes(32));
        }

        return File.ReadAllBytes(path);
    }

    // Written aside, synced, named, and the name synced: a crash leaves either the whole key or none, and what was answered
    // for is never lost. Of two that race, one is kept; the other waits for the name as well before it goes on.
    private void Write(string path, byte[] content)
    {
        var aside = $"{path}.{Guid.CreateVersion7():N}";
        using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
        {
            Restrict(aside, directory: false);
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
        }

        _sync(Path.GetDirectoryName(path)!);
    }

    private static void Restrict(string path, bool directory)
    {
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            File.SetUnixFileMode(path, directory ? Mine | UnixFileMode.UserExecute : Mine);
        }
    }
}
