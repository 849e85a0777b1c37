using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Integrity.Verifying;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Hosting;
using TheoryLedger.Server.Tests.Postgres;

namespace TheoryLedger.Server.Tests.Integrity.CuttingOff;

/// <summary>A database and a folder for a server that is killed again and again, and a backup of both.</summary>
internal sealed class CutOffGround : IAsyncDisposable
{
    private readonly ServerFixture _server;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("theoryledger-cut-");
    private readonly string _name = $"cut_off_{Guid.CreateVersion7():N}";
    private string _key = "";

    private CutOffGround(ServerFixture server) => _server = server;

    public NpgsqlDataSource Database { get; private set; } = null!;

    public string Data => Path.Combine(_folder.FullName, "data");

    public LogFolder Log => new(Path.Combine(Data, "log"));

    /// <summary>As the server connects.</summary>
    public string Connection =>
        new NpgsqlConnectionStringBuilder(_server.OwnerConnection)
        {
            Database = _name,
            Username = "theoryledger_test",
            Password = "not-a-secret",
            MaxPoolSize = 20,
        }.ConnectionString;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<CutOffGround> Make(ServerFixture server)
    {
        var ground = new CutOffGround(server);
        Directory.CreateDirectory(ground.Data);
        ground.Database = await server.Laid(ground._name);
        var account = await new Accounts(ground.Database, TimeProvider.System).CreateAsync(Token);
        var grant = new KeyGrant(account, "test", TimeSpan.FromDays(1));
        ground._key = (await new KeyStore(ground.Database, TimeProvider.System).MintAsync(grant, Token)).Secret;
        return ground;
    }

    public Task<ServerProcess> ServeAsync() => ServerProcess.ServeAsync(Data, Connection, _key);

    /// <summary>What the live database and the log say of each other.</summary>
    public async Task<IReadOnlyList<LiveFinding>> VerifyAsync(Guid review)
    {
        var clock = new StoredClock(TimeProvider.System);
        var verifier = new LiveVerifier(Database, new LogReader(Database), Log, clock);
        return (await verifier.RunBothAsync(review, (_, _) => { }, Token))!.Findings;
    }

    public async Task<long> CountAsync(string from, params object[] values)
    {
        await using var query = Database.CreateCommand($"select count(*) from {from}");
        Array.ForEach(values, value => query.Parameters.Add(new() { Value = value }));
        return (long)(await query.ExecuteScalarAsync(Token))!;
    }

    /// <summary>Of the database and the keys, while nobody serves them; the folder of logs belongs to no backup.</summary>
    public async Task BackUpAsync()
    {
        Database.Clear();
        await DoAsync($"create database {_name}_backup template {_name}");
        Copy(Path.Combine(Data, "keys"), Path.Combine(_folder.FullName, "keys"));
    }

    public async Task BringBackAsync()
    {
        Database.Clear();
        await DoAsync($"drop database {_name} with (force)");
        await DoAsync($"create database {_name} template {_name}_backup");
        Directory.Delete(Path.Combine(Data, "keys"), recursive: true);
        Copy(Path.Combine(_folder.FullName, "keys"), Path.Combine(Data, "keys"));
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await DoAsync($"drop database if exists {_name} with (force)");
        await DoAsync($"drop database if exists {_name}_backup with (force)");
        Leftovers.Delete(_folder.FullName);
    }

    private async Task DoAsync(string sql)
    {
        await using var command = _server.Owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Token);
    }

    private static void Copy(string from, string to)
    {
        using var copy = System.Diagnostics.Process.Start("cp", ["-a", from, to]);
        copy.WaitForExit();
        Assert.Equal(0, copy.ExitCode);
    }
}
