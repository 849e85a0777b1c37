using System.Collections.Concurrent;
using System.Security.Cryptography;
using TheoryLedger.Server.Postgres;

namespace TheoryLedger.Server.Protection;

/// <summary>The keys of all whom words concern, wrapped, in a directory of their own: never in the database.</summary>
/// <remarks>
/// A wrapped key in the database would live on in its write-ahead log and backups, and undo every erasure. A key is written
/// and synced before the first word is sealed under it; after a crash in between, a key is left that nothing needs.
/// Erasing is: a fence, which lasts; the keys destroyed; another wrapping key. Each can be done again, and whoever opens the ring
/// does so for every fence: after a crash between any two, and whatever old copy of a folder was put back, what is fenced is closed.
/// </remarks>
public sealed class KeyRing
{
    private readonly ConcurrentDictionary<(Guid Review, Guid Subject), KeyTree> _open = new();
    private readonly Lock _turn = new();
    private readonly string _directory;
    private readonly Action<string> _sync;
    private readonly WrappingKey _wrapping;
    private readonly Fences _fences;
    private volatile IReadOnlyList<Fence> _known;

    /// <param name="directory">Where the keys lie.</param>
    /// <param name="sync">Makes the names in a directory last.</param>
    /// <param name="elsewhere">Where fences lie a second time, which no backup of the keys turns back.</param>
    public KeyRing(string directory, Action<string>? sync = null, string? elsewhere = null)
    {
        _sync = sync ?? Directories.Sync;
        _directory = Path.GetFullPath(directory);
        KeyFiles.MakeFolder(_directory);
        _sync(Path.GetDirectoryName(_directory)!);
        _wrapping = new WrappingKey(_directory, _sync);
        Requests = Kept("requests.key");
        string[] folders = [Path.Combine(_directory, "fences"), .. elsewhere is null ? [] : new[] { elsewhere }];
        _fences = new Fences(folders, _sync);
        _known = _fences.Read();
        foreach (var fence in _known)
        {
            Enforce(fence);
        }

        if (_wrapping.IsChanging)
        {
            Rotate();
        }
    }

    /// <summary>Keys the digests by which repeated requests are recognised.</summary>
    public byte[] Requests { get; }

    /// <summary>Tells that a key is gone, or that somebody else took one away: whoever holds anything open lets go of it.</summary>
    public event EventHandler? KeysGone;

    /// <summary>Every erasure that was ever begun.</summary>
    public IReadOnlyList<Fence> Fences => _known;

    /// <summary>Whether a folder holds a ring that was begun.</summary>
    public static bool IsIn(string directory) => WrappingKey.IsIn(directory);

    /// <summary>Gives a subject a key, the first time it appears and never again.</summary>
    public void Mint(Guid review, Guid subject)
    {
        var path = PathOf(review, subject);
        MakeFolderOf(path);
        if (!File.Exists(path) && !IsErased(review, subject))
        {
            // Not while another wrapping key takes over: it would not be seen, and lie under the old one.
            using var turn = Take();
            LookAgain();
            KeyFiles.Write(path, Wrap(KeyTree.Grow(), review, subject), replace: false, _sync);
        }
    }

    /// <summary>Destroys a subject's key for ever. What stays is a fence, which says that it was done and not merely lost.</summary>
    public void Erase(Guid review, Guid subject)
    {
        using var turn = Take();
        Destroy(review, subject);
    }

    /// <summary>Puts up a fence: from now on it lasts, and what is behind it is destroyed sooner or later.</summary>
    public void Raise(Fence fence)
    {
        ArgumentNullException.ThrowIfNull(fence);
        using var turn = Take();
        LookAgain();
        _fences.Write(fence);
        if (_known.All(f => f.FileName != fence.FileName))
        {
            _known = [.. _known, fence];
        }
    }

    /// <summary>Destroys whatever keys are behind a fence; those that are gone are left alone.</summary>
    public void Enforce(Fence fence)
    {
        ArgumentNullException.ThrowIfNull(fence);
        using var turn = Take();
        LookAgain();
        foreach (var subject in fence.Subjects)
        {
            Destroy(fence.Review, subject);
        }

        foreach (var fields in fence.Fields.GroupBy(field => field.Subject))
        {
            Forget(fence.Review, fields.Key, [.. fields.Select(field => (field.EventId, field.Pointer))]);
        }
    }

    /// <summary>Puts another wrapping key in the place of the present one, and all keys that are left under it.</summary>
    public void Rotate()
    {
        using var turn = Take();
        LookAgain();
        _wrapping.Begin();
        foreach (var folder in Directory.EnumerateDirectories(_directory))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.key"))
            {
                Rewrap(path);
            }
        }

        _wrapping.Finish();
        _open.Clear();
        KeysGone?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Whether a subject's key was destroyed on purpose.</summary>
    public bool IsErased(Guid review, Guid subject) => File.Exists(FenceOf(review, subject));

    /// <summary>A subject's key; none once it was destroyed, or if it is not in this folder.</summary>
    public KeyTree? Find(Guid review, Guid subject)
    {
        // An erasure by another node sharing the folder must not be outlived by what is remembered here.
        LookAgain();
        if (_open.TryGetValue((review, subject), out var tree))
        {
            return tree;
        }

        var path = PathOf(review, subject);
        if (!File.Exists(path) || IsErased(review, subject))
        {
            return null;
        }

        tree = _open.GetOrAdd((review, subject), Unwrap(path, review, subject));
        // It may have been destroyed between our reading it and our remembering it.
        if (IsErased(review, subject))
        {
            _open.TryRemove((review, subject), out _);
            return null;
        }

        return tree;
    }

    /// <summary>Looks whether another node took keys away, and lets go of what was open if it did.</summary>
    public void LookAgain()
    {
        if (_wrapping.HasChanged())
        {
            _open.Clear();
            _known = _fences.Read();
            KeysGone?.Invoke(this, EventArgs.Empty);
        }
    }

    private void Destroy(Guid review, Guid subject)
    {
        // The fence first: after a crash in between the key is still there, and opens nothing any more.
        var path = PathOf(review, subject);
        MakeFolderOf(path);
        if (!IsErased(review, subject))
        {
            KeyFiles.Write(FenceOf(review, subject), [], replace: false, _sync);
        }

        _open.TryRemove((review, subject), out _);
        KeyFiles.Shred(path, _sync);
        KeysGone?.Invoke(this, EventArgs.Empty);
    }

    private void Forget(Guid review, Guid subject, IReadOnlyList<(Guid, string)> fields)
    {
        var path = PathOf(review, subject);
        if (!File.Exists(path) || IsErased(review, subject))
        {
            return;
        }

        var tree = Unwrap(path, review, subject);
        if (fields.Any(field => tree.KeyOf(field.Item1, field.Item2) is not null))
        {
            KeyFiles.Write(path, Wrap(tree.Without(fields), review, subject), replace: true, _sync);
        }

        _open.TryRemove((review, subject), out _);
        KeysGone?.Invoke(this, EventArgs.Empty);
    }

    private void Rewrap(string path)
    {
        var review = Guid.ParseExact(Path.GetFileName(Path.GetDirectoryName(path)!), "N");
        var subject = Guid.ParseExact(Path.GetFileNameWithoutExtension(path), "N");
        KeyFiles.Write(path, Wrap(Unwrap(path, review, subject), review, subject), replace: true, _sync);
    }

    private void MakeFolderOf(string path)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            _sync(_directory);
        }
    }

    // One at a time, on this node and on all that share the folder.
    private Turn Take()
    {
        _turn.Enter();
        FileLock? held;
        while ((held = FileLock.TryTake(Path.Combine(_directory, "ring.lock"))) is null)
        {
            Thread.Sleep(5);
        }

        return new Turn(_turn, held);
    }

    private string PathOf(Guid review, Guid subject) => Path.Combine(_directory, $"{review:N}", $"{subject:N}.key");

    private string FenceOf(Guid review, Guid subject) => Path.ChangeExtension(PathOf(review, subject), "erased");

    private byte[] Wrap(KeyTree tree, Guid review, Guid subject) =>
        _wrapping.Wrap(tree.ToBytes(), Context(review, subject));

    // Another wrapping key may take over between our looking at the one file and at the other.
    private KeyTree Unwrap(string path, Guid review, Guid subject)
    {
        try
        {
            return KeyTree.Read(_wrapping.Unwrap(File.ReadAllBytes(path), Context(review, subject)));
        }
        catch (CryptographicException)
        {
            LookAgain();
            return KeyTree.Read(_wrapping.Unwrap(File.ReadAllBytes(path), Context(review, subject)));
        }
    }

    private static byte[] Context(Guid review, Guid subject) => [.. review.ToByteArray(), .. subject.ToByteArray()];

    private byte[] Kept(string name)
    {
        var path = Path.Combine(_directory, name);
        if (!File.Exists(path))
        {
            KeyFiles.Write(path, RandomNumberGenerator.GetBytes(32), replace: false, _sync);
        }

        return File.ReadAllBytes(path);
    }

    private sealed class Turn(Lock inside, FileLock outside) : IDisposable
    {
        public void Dispose()
        {
            outside.Dispose();
            inside.Exit();
        }
    }
}
