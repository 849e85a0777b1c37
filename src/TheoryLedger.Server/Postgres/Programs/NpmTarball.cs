using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace TheoryLedger.Server.Postgres.Programs;

/// <summary>A fetched package. Nothing in it is unpacked, let alone run, before its sum is right.</summary>
public static class NpmTarball
{
    public static async Task UnpackAsync(string tarball, string integrity, string folder, CancellationToken token)
    {
        await using var bytes = File.OpenRead(tarball);
        await VerifyAsync(bytes, integrity, token);
        bytes.Position = 0; // the very bytes that were summed, not whatever the path leads to by now
        await using var plain = new GZipStream(bytes, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(plain, folder, overwriteFiles: false, token);
        var package = Path.Combine(folder, "package");
        await LinkAsync(package, token);
        SetModes(package);
    }

    private static async Task VerifyAsync(Stream bytes, string integrity, CancellationToken token)
    {
        var sum = await SHA512.HashDataAsync(bytes, token);
        if (!sum.AsSpan().SequenceEqual(Convert.FromBase64String(integrity)))
        {
            throw new InvalidDataException(
                $"the fetched PostgreSQL is not the one expected (sha512 {Convert.ToBase64String(sum)})"
            );
        }
    }

    // npm packages carry no links; this one lists its own, for a script that we do not run.
    private static async Task LinkAsync(string package, CancellationToken token)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        await using var json = File.OpenRead(list);
        var links = await JsonSerializer.DeserializeAsync<Link[]>(json, JsonSerializerOptions.Web, token) ?? [];
        foreach (var link in links)
        {
            link.Make(package);
        }
    }

    // Whoever runs the server may be neither us nor of our group, and our umask may be strict.
    private static void SetModes(string package)
    {
        foreach (
            var folder in Directory.EnumerateDirectories(package, "*", SearchOption.AllDirectories).Append(package)
        )
        {
            FileModes.MakeRunnable(folder);
        }

        foreach (var file in new DirectoryInfo(package).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            SetMode(file);
        }
    }

    private static void SetMode(FileInfo file)
    {
        if (file.LinkTarget is null)
        {
            Action<string> set = file.Directory!.Name == "bin" ? FileModes.MakeRunnable : FileModes.MakeReadable;
            set(file.FullName);
        }
    }

    private sealed record Link(string Source, string Target)
    {
        public void Make(string package)
        {
            var path = Path.Combine(package, Target);
            var source = Path.GetRelativePath(Path.GetDirectoryName(path)!, Path.Combine(package, Source));
            File.CreateSymbolicLink(path, source);
        }
    }
}
