using System.IO.Compression;
using TheoryLedger.Integrity.Tiles;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>A bundle in a zip file, of which nothing is ever unpacked to a disk.</summary>
/// <remarks>What is no part of a bundle is refused at once: other names, one name twice, files that swell beyond measure.</remarks>
public sealed class ZippedBundle : IBundle, IDisposable
{
    // Text of ours shrinks at most so much; what swells further was made to exhaust whoever reads it.
    private const long Swelling = 100;
    private const long Slack = 1 << 20;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    private ZippedBundle(ZipArchive zip) => _zip = zip;

    /// <summary>Opens a bundle in a stream that can be searched.</summary>
    /// <exception cref="InvalidDataException">It is no zip file, or holds what no bundle holds; the message says which.</exception>
    public static ZippedBundle Open(Stream stream)
    {
        var bundle = new ZippedBundle(new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false));
        try
        {
            foreach (var entry in bundle._zip.Entries)
            {
                bundle.Take(entry);
            }
        }
        catch
        {
            bundle.Dispose();
            throw;
        }

        return bundle;
    }

    public IEnumerable<string> Names => _entries.Keys;

    public Stream? Open(string name) => _entries.TryGetValue(name, out var entry) ? entry.Open() : null;

    public void Dispose() => _zip.Dispose();

    private void Take(ZipArchiveEntry entry)
    {
        if (!IsPart(entry.FullName))
        {
            throw new InvalidDataException($"'{Shown(entry.FullName)}' is no part of a bundle.");
        }

        if (entry.Length > (Swelling * entry.CompressedLength) + Slack)
        {
            throw new InvalidDataException(
                $"'{entry.FullName}' would swell from {entry.CompressedLength} to {entry.Length} bytes."
            );
        }

        if (!_entries.TryAdd(entry.FullName, entry))
        {
            throw new InvalidDataException($"'{entry.FullName}' is there twice.");
        }
    }

    private static bool IsPart(string name) =>
        BundleFile.All.Contains(name)
        || (
            name.StartsWith(BundleFile.Log, StringComparison.Ordinal)
            && name[BundleFile.Log.Length..] is var path
            && (TilePath.TryParse(path, out _) || TilePath.TryParseEntries(path, out _))
        );

    // A name is somebody else's text: only what is plain is repeated.
    private static string Shown(string name) =>
        string.Concat(
            name.Take(80)
                .Select(c => char.IsAsciiLetterOrDigit(c) || "/.-_".Contains(c, StringComparison.Ordinal) ? c : '?')
        );
}
