using TheoryLedger.Server.Postgres;

namespace TheoryLedger.Server.Tests.Postgres;

public sealed class KilledOwnerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Scratch _scratch = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task A_killed_owner_leaves_no_postgres_and_its_data_opens_again()
    {
        using var victim = await Victim.StartAsync(_scratch.Root, throwaway: false);
        var pid = Asking.PidIn(victim.DataDirectory);
        victim.Kill();
        Assert.True(await Asking.EndsWithinAsync(pid, Patience));
        await using var next = await OwnPostgres.StartAsync(_scratch.Options, Token);
        Assert.True(next.IsOwner);
    }

    [Fact]
    public async Task So_it_is_where_the_system_cannot_tie_processes_together()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there the next start ends the server");
        using var bare = new BarePath();
        using var victim = await Victim.StartAsync(_scratch.Root, throwaway: false, bare.Path);
        var pid = Asking.PidIn(victim.DataDirectory);
        victim.Kill();
        Assert.True(await Asking.EndsWithinAsync(pid, Patience));
    }

    [Fact]
    public async Task What_a_killed_test_run_left_is_swept_by_the_next()
    {
        using var victim = await Victim.StartAsync(_scratch.Root, throwaway: true);
        Assert.True(Directory.Exists(victim.DataDirectory));
        var pid = Asking.PidIn(victim.DataDirectory);
        victim.Kill();
        Assert.True(await Asking.EndsWithinAsync(pid, Patience));
        await using var next = await OwnPostgres.StartAsync(_scratch.Options with { Throwaway = true }, Token);
        Assert.True(await Asking.GoneWithinAsync(victim.DataDirectory, Patience));
    }

    [Fact]
    public async Task A_process_number_that_went_to_somebody_else_does_not_block_a_start()
    {
        string file;
        string text;
        await using (var postgres = await OwnPostgres.StartAsync(_scratch.Options, Token))
        {
            file = Path.Combine(postgres.DataDirectory, "postmaster.pid");
            text = await File.ReadAllTextAsync(file, Token);
        }

        var lines = text.Split('\n');
        lines[0] = $"{Environment.ProcessId}";
        await File.WriteAllTextAsync(file, string.Join('\n', lines), Token);
        await using var again = await OwnPostgres.StartAsync(_scratch.Options, Token);
        Assert.Equal("1", await again.AskAsync("select 1"));
    }
}
