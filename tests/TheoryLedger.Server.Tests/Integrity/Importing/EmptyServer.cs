using Npgsql;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Integrity.Exporting;
using TheoryLedger.Server.Integrity.Importing;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Integrity.Serving;
using TheoryLedger.Server.Integrity.Verifying;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Tests.Integrity.Importing;

/// <summary>A database with nothing in it, and a data folder of its own: where a review is brought to.</summary>
public sealed class EmptyServer : IAsyncDisposable
{
    private static int s_count;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("theoryledger-import-");

    private EmptyServer(NpgsqlDataSource database, string? keys)
    {
        Database = database;
        Keys = new KeyRing(keys ?? Path.Combine(_data.FullName, "keys"));
        Folder = new LogFolder(Path.Combine(_data.FullName, "log"));
        Reader = new LogReader(database);
    }

    public NpgsqlDataSource Database { get; }

    public KeyRing Keys { get; }

    public LogFolder Folder { get; }

    public LogReader Reader { get; }

    public string Data => _data.FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static StoredClock Clock => new(TimeProvider.System);

    /// <param name="server">Where the database lies.</param>
    /// <param name="keys">A folder of keys that was put back; none for an empty one.</param>
    public static async Task<EmptyServer> Make(ServerFixture server, string? keys = null) =>
        new(await server.Laid($"import_{Interlocked.Increment(ref s_count)}"), keys);

    public async Task<BundleManifest> Import(byte[] zip)
    {
        var owner = await new Accounts(Database, TimeProvider.System).CreateAsync(Token);
        using var bundle = ZippedBundle.Open(new MemoryStream(zip));
        return await new BundleImport(Database, Keys, Folder, Clock).RunAsync(bundle, policy: null, owner, Token);
    }

    public async Task<string> Refuses(byte[] zip) =>
        (await Assert.ThrowsAsync<ImportRefusedException>(() => Import(zip))).Message;

    /// <summary>What a bundle made here holds.</summary>
    public Task<byte[]> Export(Guid review, BundleKind kind) => Bundles.Of(Database, Keys, Folder, review, kind);

    /// <summary>Seals what is not sealed.</summary>
    public Task<SealedUpTo?> Seal(Guid review) =>
        new ReviewSealer(Database, Folder, new SealBarrier(Database, TimeProvider.System), Clock).RunAsync(
            review,
            Token
        );

    public Task<LiveVerification?> Verify(Guid review) =>
        new LiveVerifier(Database, Reader, Folder, Clock, Keys).RunAsync(review, (_, _) => { }, Token);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _data.Delete(recursive: true);
    }
}

/// <summary>Bundles of reviews in scratch databases.</summary>
public static class Bundles
{
    public static async Task<byte[]> Of(
        NpgsqlDataSource database,
        KeyRing keys,
        LogFolder folder,
        Guid review,
        BundleKind kind
    )
    {
        await Rebuild.RunAsync(
            database,
            new RebuildPlan { Grace = TimeSpan.Zero },
            TestContext.Current.CancellationToken
        );
        return await OfServed(database, keys, folder, review, kind);
    }

    /// <summary>Of a review that somebody follows already.</summary>
    public static async Task<byte[]> OfServed(
        NpgsqlDataSource database,
        KeyRing keys,
        LogFolder folder,
        Guid review,
        BundleKind kind
    )
    {
        var token = TestContext.Current.CancellationToken;
        var reader = new LogReader(database);
        var log = (await reader.FindAsync(review, epoch: null, token))!;
        var policy = await new KeyPolicies(reader, folder).WriteAsync(review, token);
        var moment = (await new ReadBarrier(database, TimeProvider.System).NowAsync(review, token))!;
        using var zip = new MemoryStream();
        await new BundleExport(database, reader, folder, new WordVault(keys), new PresentConsent(database)).WriteAsync(
            zip,
            kind,
            (log, policy, moment),
            token
        );
        return zip.ToArray();
    }
}
