using System.IO.Compression;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>Writes the files of a bundle one after the other into a zip file, the same bytes for the same files.</summary>
/// <remarks>
/// Files are stored as they are: how they would be packed differs from one library to the next, and on its way over HTTP a
/// bundle is packed anyway.
/// </remarks>
public sealed class BundleWriter(Stream output) : IDisposable
{
    // The first day that a zip file can tell: when it was made is no part of a bundle.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Opens the next file; it must be closed before the one after it.</summary>
    public Stream Open(string name)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Always;
        entry.ExternalAttributes = 0;
        return entry.Open();
    }

    public void Write(string name, ReadOnlySpan<byte> bytes)
    {
        using var file = Open(name);
        file.Write(bytes);
    }

    public void Dispose() => _zip.Dispose();
}
