using System.Security.Cryptography;
using System.Text;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Server.Protection;

namespace TheoryLedger.Server.Integrity.Outside;

/// <summary>What is kept of the logs outside PostgreSQL: what they are called, what signs them, and the last that was signed.</summary>
/// <remarks>
/// Whoever may rewrite the database has no part in this folder, so that it can tell when the database was turned back. It must
/// never be turned back itself: it belongs to no backup of the database.
/// </remarks>
public sealed class LogFolder
{
    private const string Product = "theoryledger";

    private readonly string _path;

    public LogFolder(string path)
    {
        _path = Path.GetFullPath(path);
        PrivateFiles.MakeFolder(_path);
        Install = Kept("install-id", () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
    }

    internal string Root => _path;

    /// <summary>Tells this installation from all others; random, and nobody's name.</summary>
    public string Install { get; }

    /// <summary>The name of a review's first log.</summary>
    public string FirstOrigin(Guid review) => $"{Product}/{Install}/{review}";

    /// <summary>Whether a log was begun by this installation.</summary>
    public bool IsOurs(string origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return origin.StartsWith($"{Product}/{Install}/", StringComparison.Ordinal);
    }

    /// <summary>A name for a later log that no log has had: a folder that was lost could not tell which have been used.</summary>
    public string LaterOrigin(Guid review, int epoch) =>
        $"{FirstOrigin(review)}/{epoch}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";

    /// <summary>The reviews that something is kept of here.</summary>
    public IEnumerable<Guid> Reviews() =>
        Directory
            .EnumerateDirectories(_path)
            .Select(folder => Guid.TryParse(Path.GetFileName(folder), out var review) ? review : Guid.Empty)
            .Where(review => review != Guid.Empty);

    public ReviewFolder Of(Guid review) => new(Path.Combine(_path, $"{review}"));

    /// <summary>Takes over what another installation kept of a review; there it is set aside, so that it signs no more.</summary>
    public void Take(Guid review, string from)
    {
        var (aside, path) = (Path.Combine(_path, $"{review}.part"), Path.Combine(_path, $"{review}"));
        if (Directory.Exists(aside))
        {
            Directory.Delete(aside, recursive: true);
        }

        PrivateFiles.MakeFolder(aside);
        foreach (var file in Directory.EnumerateFiles(from).Where(file => Path.GetExtension(file) != ".part"))
        {
            PrivateFiles.TryCreate(Path.Combine(aside, Path.GetFileName(file)), File.ReadAllBytes(file));
        }

        // First there is no folder there, then there is one here: after a crash in between, nobody signs.
        Directory.Move(from, $"{Path.TrimEndingDirectorySeparator(from)}.handed-over");
        Directory.Move(aside, path);
        Directories.Sync(_path);
    }

    /// <summary>What a review brought along from elsewhere of words that its bundle did not hold; none if it did not come by import.</summary>
    public BroughtLines? BroughtBy(Guid review) =>
        BroughtPath(review) is var path && File.Exists(path) ? new BroughtLines(File.ReadAllBytes(path)) : null;

    /// <summary>Keeps what a review brings along. An import that came to nothing is no hindrance to the next.</summary>
    /// <param name="review">The review.</param>
    /// <param name="lines">The digest of each line.</param>
    /// <param name="checkpoint">The last checkpoint of its log, as another installation signed it; none where that is known here already.</param>
    public void KeepBrought(Guid review, IEnumerable<byte[]> lines, byte[]? checkpoint)
    {
        var path = BroughtPath(review);
        PrivateFiles.MakeFolder(Path.GetDirectoryName(path)!);
        if (checkpoint is not null)
        {
            PrivateFiles.Replace($"{path}.checkpoint", checkpoint);
        }

        PrivateFiles.Replace(path, BroughtLines.Of(lines));
    }

    /// <summary>The last checkpoint of a review that was seen outside the database: signed here, or brought along from elsewhere.</summary>
    public byte[]? LastSeen(Guid review) =>
        Of(review).ReadCheckpoint()
        ?? ($"{BroughtPath(review)}.checkpoint" is var path && File.Exists(path) ? File.ReadAllBytes(path) : null);

    // Not in the folder of the review, which is there only where the review is sealed.
    private string BroughtPath(Guid review) => Path.Combine(_path, "imported", $"{review}");

    /// <summary>What signs receipts: the node's own key, which signs no log.</summary>
    public NoteSigner ReceiptKey() =>
        SecretFile.Parse(
            Kept("receipt-key", () => SecretFile.Generate($"{Product}/{Install}/receipts")),
            "receipt-key"
        );

    private string Kept(string name, Func<string> make)
    {
        var path = Path.Combine(_path, name);
        if (!File.Exists(path))
        {
            PrivateFiles.TryCreate(path, Encoding.UTF8.GetBytes($"{make()}\n"));
        }

        return File.ReadAllText(path).TrimEnd('\n');
    }
}
