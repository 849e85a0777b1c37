using Npgsql;
using TheoryLedger.Server.Postgres;

namespace TheoryLedger.Server.Tests.Postgres;

public sealed class ClusterPrivacyTests(RunningCluster cluster) : IClassFixture<RunningCluster>
{
    [Theory]
    [InlineData("fsync", "on")]
    [InlineData("data_checksums", "on")]
    [InlineData("listen_addresses", "127.0.0.1")]
    [InlineData("unix_socket_directories", "")]
    [InlineData("timezone", "UTC")]
    [InlineData("server_encoding", "UTF8")]
    [InlineData("max_connections", "42")]
    public async Task It_is_durable_checked_and_reached_from_this_machine_only(string name, string value) =>
        Assert.Equal(value, await cluster.Postgres.AskAsync($"show {name}"));

    [Theory]
    [InlineData("")]
    [InlineData("theoryledger")]
    public async Task Nobody_gets_in_without_the_password(string guess)
    {
        var settings = new NpgsqlConnectionStringBuilder(cluster.Postgres.OwnerConnectionString) { Password = guess };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => connection.OpenAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_password_is_for_our_eyes_only()
    {
        Assert.False(File.Exists(cluster.In("password.once")));
        if (!OperatingSystem.IsWindows())
        {
            var mode = File.GetUnixFileMode(cluster.In("password"));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
        }
    }
}

public sealed class RunningCluster : IAsyncLifetime
{
    private readonly Scratch _scratch = new();

    public OwnPostgres Postgres { get; private set; } = null!;

    public string In(string name) => _scratch.In("pg", name);

    public async ValueTask InitializeAsync()
    {
        var options = _scratch.Options with { MaxConnections = 42 };
        Postgres = await OwnPostgres.StartAsync(options, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Postgres.DisposeAsync();
        _scratch.Dispose();
    }
}
