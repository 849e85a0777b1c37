using System.IO.Compression;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>Writes the files of a bundle one after the other into a zip file, the same bytes for the same files.</summary>
/// <remarks>
/// Files are stored as they are: how they would be packed differs from one library to the next, and on its way over HTTP a
/// bundle is packed anyway.
/// </remarks>
public sealed class BundleWriter : IAsyncDisposable
{
    // The first day that a zip file can tell: when it was made is no part of a bundle.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly OneWay _output;
    private readonly ZipArchive _zip;

    private BundleWriter(OneWay output, ZipArchive zip) => (_output, _zip) = (output, zip);

    /// <summary>Begins a bundle; what it is written to is left open.</summary>
    public static async Task<BundleWriter> OpenAsync(Stream output, CancellationToken token)
    {
        var way = new OneWay(output);
        return new(way, await ZipArchive.CreateAsync(way, ZipArchiveMode.Create, leaveOpen: true, null, token));
    }

    /// <summary>Opens the next file; it must be closed before the one after it.</summary>
    public Task<Stream> OpenAsync(string name, CancellationToken token)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Always;
        entry.ExternalAttributes = 0;
        return entry.OpenAsync(token);
    }

    public async Task WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken token)
    {
        await using var file = await OpenAsync(name, token);
        await file.WriteAsync(bytes, token);
    }

    public async ValueTask DisposeAsync()
    {
        await _zip.DisposeAsync();
        await _output.FlushAsync();
    }
}
