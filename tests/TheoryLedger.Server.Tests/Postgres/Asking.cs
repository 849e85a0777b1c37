using System.Globalization;
using Npgsql;
using TheoryLedger.Server.Postgres;

namespace TheoryLedger.Server.Tests.Postgres;

public static class Asking
{
    extension(OwnPostgres postgres)
    {
        public async Task<string?> AskAsync(string sql)
        {
            await using var connection = new NpgsqlConnection(postgres.OwnerConnectionString + ";Pooling=false");
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = new NpgsqlCommand(sql, connection);
            var answer = await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            return Convert.ToString(answer, CultureInfo.InvariantCulture);
        }

        public int Pid => PidIn(postgres.DataDirectory);
    }

    public static int PidIn(string dataDirectory)
    {
        var lines = File.ReadAllLines(Path.Combine(dataDirectory, "postmaster.pid"));
        return int.Parse(lines[0], CultureInfo.InvariantCulture);
    }

    // A dead process that its parent has not yet asked after is dead all the same.
    public static bool IsAlive(int pid)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(pid);
            var state = $"/proc/{pid}/stat";
            return !process.HasExited && !(File.Exists(state) && File.ReadAllText(state).Contains(") Z "));
        }
        catch (Exception error) when (error is ArgumentException or IOException)
        {
            return false;
        }
    }

    public static Task<bool> EndsWithinAsync(int pid, TimeSpan patience) => WithinAsync(() => !IsAlive(pid), patience);

    /// <summary>True once a folder is gone: another run that starts meanwhile may be the one that sweeps it.</summary>
    public static Task<bool> GoneWithinAsync(string folder, TimeSpan patience) =>
        WithinAsync(() => !Directory.Exists(folder), patience);

    private static async Task<bool> WithinAsync(Func<bool> holds, TimeSpan patience)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (!holds() && waited.Elapsed < patience)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return holds();
    }
}
