using TheoryLedger.Server.Postgres.Programs;

namespace TheoryLedger.Server.Postgres;

/// <summary>Ends the server that holds a folder, and no other process whatever the folder says.</summary>
internal sealed record ServerStop(ClusterFolder Folder, PostgresPrograms Programs, Account Account)
{
    public bool IsRunning => Postmaster.Of(Folder) is { IsRunning: true };

    // Fast rolls back what is open and writes everything out; immediate leaves that to the next start, which is as safe.
    public async Task FastAsync()
    {
        if (IsRunning && !await StopAsync("fast", "10"))
        {
            await ImmediatelyAsync();
        }
    }

    public async Task ImmediatelyAsync()
    {
        if (IsRunning)
        {
            await StopAsync("immediate", "5");
        }
    }

    private async Task<bool> StopAsync(string mode, string seconds)
    {
        var stop = Programs.Run("pg_ctl", "stop", "-w", "-D", Folder.Data, "-m", mode, "-t", seconds);
        return (await Account.Drop(stop).RunAsync(TimeSpan.FromSeconds(20), CancellationToken.None)).Succeeded;
    }
}
