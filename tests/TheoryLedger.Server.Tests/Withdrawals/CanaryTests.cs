using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using TheoryLedger.Cli;
using TheoryLedger.Server.Postgres;
using TheoryLedger.Server.Tests.Hosting;

namespace TheoryLedger.Server.Tests.Withdrawals;

/// <summary>A word that nobody else says is looked for wherever something is kept, and brought back by no backup.</summary>
public sealed class CanaryTests : IDisposable
{
    private const string Canary = "quixotrophilogamy";
    private const string Said = "They called it quixotrophilogamy and laughed at us for it.";

    // As it is written, and as databases and programs write it.
    private static readonly byte[][] Forms =
    [
        Encoding.UTF8.GetBytes(Canary),
        Encoding.Unicode.GetBytes(Canary),
        Encoding.UTF8.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Canary))),
        Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary))),
    ];

    private readonly string _data = Path.Combine(Path.GetTempPath(), $"theoryledger-canary-{Guid.CreateVersion7():N}");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_nowhere_after_an_erasure_and_no_copy_of_the_folders_brings_it_back()
    {
        Directory.CreateDirectory(_data);
        LeavingPeople people;
        await using (var server = await ServerProcess.ServeAsync(_data))
        {
            people = await LeavingPeople.Begin(server, Said);
            Assert.Equal(Said, await people.Quote());
            people = await people.Approved();
        }

        Copy(_data, $"{_data}.backup");
        // Even before, a dump holds but ciphertext: what it is opened with lies outside the database.
        await AssertNotDumped();
        await using (var server = await ServerProcess.ServeAsync(_data))
        {
            people = people.At(server);
            await people.Erase();
            Assert.Equal("erased", await people.Quote());
            await AssertVerifies(server, people);
            AssertNowhereIn("what it printed", string.Join('\n', [.. server.Said, .. server.Complained]));
        }

        await AssertNotDumped();
        AssertNowhere(_data);

        // The database and the keys are turned back to the day before; what lies beside the logs belongs to no backup.
        Replace("pg");
        Replace("keys");
        await using (var server = await ServerProcess.ServeAsync(_data))
        {
            people = people.At(server);
            Assert.Equal("erased", await people.Quote());
            // It was approved by then already, so that it is carried out anew.
            Assert.Equal("erased", await people.State());
        }

        AssertNowhere(_data);
    }

    [Fact]
    public async Task Turned_back_alone_the_keys_are_destroyed_again_by_what_the_facts_say()
    {
        Directory.CreateDirectory(_data);
        LeavingPeople people;
        await using (var server = await ServerProcess.ServeAsync(_data))
        {
            people = await (await LeavingPeople.Begin(server, Said)).Approved();
            Copy(Path.Combine(_data, "keys"), Path.Combine($"{_data}.backup", "keys"));
            await people.Erase();
        }

        Replace("keys");
        Directory.Delete(Path.Combine(_data, "log", "fences"), recursive: true);
        await using (var server = await ServerProcess.ServeAsync(_data))
        {
            Assert.Equal("erased", await people.At(server).Quote());
        }

        var key = $"{people.Leaver:N}.key";
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_data, "keys"), key, SearchOption.AllDirectories));
    }

    public void Dispose()
    {
        foreach (var folder in new[] { _data, $"{_data}.backup" }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AssertVerifies(ServerProcess server, LeavingPeople people)
    {
        using var sealing = await server.PostAsync($"/v1/reviews/{people.Review}/log/seal", new { }, "seal");
        sealing.EnsureSuccessStatusCode();
        var file = Path.GetTempFileName();
        var bundle = await server.Http.GetByteArrayAsync($"/v1/reviews/{people.Review}/bundle", Token);
        Assert.Equal(-1, bundle.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)));
        // Nothing in it is compressed, so that what it holds would stand there as it is.
        await File.WriteAllBytesAsync(file, bundle, Token);
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = Tool.Run(["verify", file, "--json"], output, errors);
        File.Delete(file);
        Assert.Equal((0, ""), (code, $"{errors}"));
        Assert.True(JsonNode.Parse($"{output}")!["fields"]!["erased"]!.GetValue<long>() > 0);
    }

    // Every row of every table, of the messages between processes too, as a dump holds it; and the dump, where its program is there.
    private async Task AssertNotDumped()
    {
        await using var postgres = await OwnPostgres.StartAsync(new OwnPostgresOptions { DataRoot = _data }, Token);
        await using var database = NpgsqlDataSource.Create(postgres.OwnerConnectionString);
        var tables = await TextsAsync(
            database,
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')"
        );
        Assert.Contains("ledger.protected_words", tables);
        Assert.Contains("ledger_events.mt_events", tables);
        foreach (var table in tables)
        {
            AssertNowhereIn(table, string.Join('\n', await TextsAsync(database, $"select t::text from {table} t")));
        }

        var folder = (await TextsAsync(database, "select setting from pg_config where name = 'BINDIR'")).Single();
        if (File.Exists(Path.Combine(folder, "pg_dump")))
        {
            AssertNowhereIn("the dump", await DumpAsync(folder, postgres.OwnerConnectionString));
        }
    }

    private static async Task<string> DumpAsync(string folder, string connection)
    {
        var there = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(
            Path.Combine(folder, "pg_dump"),
            ["-h", there.Host!, "-p", $"{there.Port}", "-U", there.Username!, there.Database!]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["PGPASSWORD"] = there.Password;
        using var dump = Process.Start(start)!;
        var text = await dump.StandardOutput.ReadToEndAsync(Token);
        await dump.WaitForExitAsync(Token);
        Assert.Equal(0, dump.ExitCode);
        Assert.Contains("COPY ledger.protected_words", text, StringComparison.Ordinal);
        return text;
    }

    private static async Task<List<string>> TextsAsync(NpgsqlDataSource database, string sql)
    {
        await using var query = database.CreateCommand(sql);
        await using var row = await query.ExecuteReaderAsync(Token);
        var texts = new List<string>();
        while (await row.ReadAsync(Token))
        {
            texts.Add(row.GetString(0));
        }

        return texts;
    }

    private static void AssertNowhereIn(string place, string text) =>
        Assert.True(
            Forms.All(form => !text.Contains(Encoding.UTF8.GetString(form), StringComparison.OrdinalIgnoreCase)),
            place
        );

    // In tables of every kind, write-ahead log, logs, keys: as it is written and as databases and programs write it.
    private static void AssertNowhere(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToList();
        Assert.Contains(files, f => f.Contains("pg_wal", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            Assert.True(Forms.All(form => bytes.AsSpan().IndexOf(form) < 0), file);
        }
    }

    private void Replace(string part)
    {
        Directory.Delete(Path.Combine(_data, part), recursive: true);
        Copy(Path.Combine($"{_data}.backup", part), Path.Combine(_data, part));
    }

    // As a backup does it: with owners and modes, which PostgreSQL insists on.
    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        using var copy = Process.Start("cp", ["-a", from, to]);
        copy.WaitForExit();
        Assert.Equal(0, copy.ExitCode);
    }
}
