using Npgsql;
using TheoryLedger.Server.Postgres;

namespace TheoryLedger.Server.Tests.Postgres;

public sealed class OwnPostgresTests : IDisposable
{
    private readonly Scratch _scratch = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Rows_outlive_the_server_and_the_server_does_not_outlive_us()
    {
        int first;
        await using (var postgres = await OwnPostgres.StartAsync(_scratch.Options, Token))
        {
            first = postgres.Pid;
            await postgres.AskAsync("create table fact (said text); insert into fact values ('Äpfel')");
        }

        Assert.False(Asking.IsAlive(first));
        await using var again = await OwnPostgres.StartAsync(_scratch.Options, Token);
        Assert.Equal("Äpfel", await again.AskAsync("select said from fact"));
    }

    [Fact]
    public async Task It_is_durable_checked_private_and_speaks_utc()
    {
        await using var postgres = await OwnPostgres.StartAsync(_scratch.Options with { MaxConnections = 42 }, Token);
        string[] names =
        [
            "fsync",
            "data_checksums",
            "listen_addresses",
            "unix_socket_directories",
            "timezone",
            "server_encoding",
            "max_connections",
        ];
        var settings = await Task.WhenAll(names.Select(name => postgres.AskAsync($"show {name}")));
        Assert.Equal(["on", "on", "127.0.0.1", "", "UTC", "UTF8", "42"], settings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("theoryledger")]
    public async Task Nobody_gets_in_without_the_password(string guess)
    {
        await using var postgres = await OwnPostgres.StartAsync(_scratch.Options with { Throwaway = true }, Token);
        var settings = new NpgsqlConnectionStringBuilder(postgres.OwnerConnectionString) { Password = guess };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => connection.OpenAsync(Token));
    }

    [Fact]
    public async Task The_password_is_for_our_eyes_only()
    {
        await using var postgres = await OwnPostgres.StartAsync(_scratch.Options, Token);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps the whole folder to its user");
        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(_scratch.In("pg", "password"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
        Assert.False(File.Exists(_scratch.In("pg", "password.once")));
    }

    [Fact]
    public async Task A_second_start_attaches_to_the_running_cluster_and_leaves_it_running()
    {
        using var other = await Victim.StartAsync(_scratch.Root, throwaway: false);
        var pid = Asking.PidIn(other.DataDirectory);
        await using (var postgres = await OwnPostgres.StartAsync(_scratch.Options, Token))
        {
            Assert.False(postgres.IsOwner);
            Assert.Equal(pid, postgres.Pid);
            Assert.Equal("1", await postgres.AskAsync("select 1"));
        }

        Assert.True(Asking.IsAlive(pid));
    }

    [Fact]
    public async Task Of_two_that_start_at_once_one_starts_and_the_other_attaches()
    {
        var both = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => Task.Run(() => OwnPostgres.StartAsync(_scratch.Options, Token), Token))
        );
        Assert.Single(both, postgres => postgres.IsOwner);
        Assert.Equal(both[0].Pid, both[1].Pid);
        await both[0].DisposeAsync();
        await both[1].DisposeAsync();
    }

    [Fact]
    public async Task A_throwaway_leaves_no_folder()
    {
        var postgres = await OwnPostgres.StartAsync(_scratch.Options with { Throwaway = true }, Token);
        Assert.True(Directory.Exists(postgres.DataDirectory));
        await postgres.DisposeAsync();
        Assert.False(Directory.Exists(Path.GetDirectoryName(postgres.DataDirectory)));
    }

    [Fact]
    public async Task A_cancelled_start_leaves_nothing_running()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(900));
        var start = OwnPostgres.StartAsync(_scratch.Options with { Sources = [new SlowSource()] }, soon.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
        await using var next = await OwnPostgres.StartAsync(_scratch.Options, Token);
        Assert.True(next.IsOwner);
    }

    private sealed class SlowSource : Server.Postgres.Programs.IPostgresSource
    {
        public async Task<IReadOnlyList<string>> FindAsync(int? major, CancellationToken token)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return [];
        }
    }
}
