using TheoryLedger.Server.Postgres;
using TheoryLedger.Server.Postgres.Programs;

namespace TheoryLedger.Server.Tests.Postgres;

public sealed class PostgresSearchTests : IDisposable
{
    private readonly Scratch _scratch = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task With_nothing_to_run_five_lines_name_three_ways_out()
    {
        var options = _scratch.Options with { Sources = [] };
        var error = await Assert.ThrowsAsync<PostgresUnavailableException>(() =>
            OwnPostgres.StartAsync(options, Token)
        );
        var lines = error.Message.Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.Contains("THEORYLEDGER_PG_BIN", lines[1], StringComparison.Ordinal);
        Assert.Contains("npm", lines[2], StringComparison.Ordinal);
        Assert.Contains("THEORYLEDGER_DB", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_of_another_major_version_is_left_as_it_is()
    {
        Directory.CreateDirectory(_scratch.In("pg", "data"));
        var written = _scratch.In("pg", "data", "PG_VERSION");
        await File.WriteAllTextAsync(written, "9\n", Token);
        var start = OwnPostgres.StartAsync(_scratch.Options, Token);
        var error = await Assert.ThrowsAsync<PostgresUnavailableException>(() => start);
        Assert.StartsWith("The ledger's data was written by PostgreSQL 9, and this machine has", error.Message);
        Assert.Equal([written], Directory.GetFileSystemEntries(_scratch.In("pg", "data")));
    }

    [Theory]
    [InlineData("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", 15, 18)]
    [InlineData("postgres (PostgreSQL) 18.4", 18, 4)]
    [InlineData("postgres (PostgreSQL) 19beta2", 19, 0)]
    public void A_version_is_read_from_what_postgres_says(string said, int major, int minor) =>
        Assert.Equal(new PostgresVersion(major, minor), PostgresVersion.Parse(said));
}
