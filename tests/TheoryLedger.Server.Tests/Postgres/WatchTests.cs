using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;
using TheoryLedger.Server.Postgres;

namespace TheoryLedger.Server.Tests.Postgres;

/// <summary>A PostgreSQL that dies is brought up again where everybody expects it.</summary>
public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Scratch _scratch = new();
    private readonly ConcurrentQueue<string> _said = [];

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task It_is_started_again_however_often_it_is_killed_and_says_so_in_a_line_each()
    {
        var options = _scratch.Options with { Say = _said.Enqueue };
        var postgres = await OwnPostgres.StartAsync(options, TestContext.Current.CancellationToken);
        await using (postgres)
        {
            await postgres.AskAsync("create table fact (said text); insert into fact values ('kept')");
            _said.Clear();
            for (var time = 0; time < 2; time++)
            {
                using var killed = Process.GetProcessById(postgres.Pid);
                killed.Kill();
                Assert.True(await Asking.EndsWithinAsync(killed.Id, Patience));
                Assert.Equal("kept", await AskPatientlyAsync(postgres, "select said from fact"));
                await SaidPatientlyAsync(time + 1);
            }
        }

        Assert.Equal(["has ended", "answers again", "has ended", "answers again"], _said.Select(Gist).OfType<string>());
        // On a busy machine a first attempt may come too early, and says so as well.
        Assert.InRange(_said.Count, 4, 8);
        Assert.False(File.Exists(Path.Combine(postgres.DataDirectory, "postmaster.pid")));
    }

    private static string? Gist(string line) =>
        Array.Find(["has ended", "answers again"], gist => line.Contains(gist, StringComparison.Ordinal));

    // It may be asked before whoever watches it has said that it can.
    private async Task SaidPatientlyAsync(int times)
    {
        var waited = Stopwatch.StartNew();
        while (_said.Count(line => Gist(line) == "answers again") < times && waited.Elapsed < Patience)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string?> AskPatientlyAsync(OwnPostgres postgres, string sql)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return await postgres.AskAsync(sql);
            }
            catch (NpgsqlException) when (waited.Elapsed < Patience)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }
}
