using TheoryLedger.Server.Integrity.Outside;

namespace TheoryLedger.Server.Integrity.Drilling;

/// <summary>A folder for what lies outside a scratch database: keys that are thrown away, and what was signed with them.</summary>
internal sealed class DrillFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("theoryledger-drill-");
    private int _count;

    /// <summary>A folder of another installation.</summary>
    public LogFolder Make() => new(Next());

    /// <summary>All that lies in one, in another.</summary>
    public LogFolder CopyOf(LogFolder folder, Guid review) => Copied(folder, review, withReview: true);

    /// <summary>A folder in which the names are the same, and the keys are not.</summary>
    public LogFolder StrangerTo(LogFolder folder, Guid review) => Copied(folder, review, withReview: false);

    /// <summary>A folder with the same keys, in which nobody has seen a checkpoint yet.</summary>
    public LogFolder ThiefOf(LogFolder folder, Guid review)
    {
        var stolen = Copied(folder, review, withReview: true);
        File.Delete(Path.Combine(stolen.Root, $"{review}", "checkpoint"));
        return stolen;
    }

    public void Dispose() => _root.Delete(recursive: true);

    private LogFolder Copied(LogFolder folder, Guid review, bool withReview)
    {
        var path = Directory.CreateDirectory(Next()).FullName;
        File.Copy(Path.Combine(folder.Root, "install-id"), Path.Combine(path, "install-id"));
        File.Copy(Path.Combine(folder.Root, "receipt-key"), Path.Combine(path, "receipt-key"));
        if (folder.BroughtBy(review) is not null)
        {
            Directory.CreateDirectory(Path.Combine(path, "imported"));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder.Root, "imported"), $"{review}*"))
            {
                File.Copy(file, Path.Combine(path, "imported", Path.GetFileName(file)));
            }
        }

        if (withReview)
        {
            var of = Directory.CreateDirectory(Path.Combine(path, $"{review}")).FullName;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder.Root, $"{review}")))
            {
                File.Copy(file, Path.Combine(of, Path.GetFileName(file)));
            }
        }

        return new LogFolder(path);
    }

    private string Next() => Path.Combine(_root.FullName, $"{Interlocked.Increment(ref _count)}");
}
