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
        using var cancel = new CancellationTokenSource();
        var clock = new CancellingClock(cancel);
        var options = _scratch.Options with { Say = clock.Hear, Clock = clock };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => OwnPostgres.StartAsync(options, cancel.Token));
        Assert.False(File.Exists(_scratch.In("pg", "data", "postmaster.pid")));
        await using var next = await OwnPostgres.StartAsync(_scratch.Options, Token);
        Assert.True(next.IsOwner);
    }

    // The first thing that is timed after the server was started is the wait for it to answer.
    private sealed class CancellingClock(CancellationTokenSource cancel) : TimeProvider
    {
        private bool _isStarting;

        public void Hear(string line) => _isStarting |= line.StartsWith("Starting", StringComparison.Ordinal);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (_isStarting)
            {
                cancel.Cancel();
            }

            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
