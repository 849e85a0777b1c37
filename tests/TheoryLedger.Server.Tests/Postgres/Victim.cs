using System.Diagnostics;
using System.Runtime.CompilerServices;
using TheoryLedger.Server.Postgres;

namespace TheoryLedger.Server.Tests.Postgres;

/// <summary>Another process with a server of its own, to be killed: this very program, turned aside before its tests.</summary>
public sealed class Victim : IDisposable
{
    private const string Variable = "THEORYLEDGER_TEST_VICTIM";

    private readonly Process _process;

    private Victim(Process process, string data)
    {
        _process = process;
        DataDirectory = data;
    }

    public string DataDirectory { get; }

    public static async Task<Victim> StartAsync(string dataRoot, bool throwaway, string? path = null)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "TheoryLedger.Server.Tests");
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment[Variable] = $"{dataRoot}|{throwaway}";
        start.Environment["PATH"] = path ?? start.Environment["PATH"];
        var process = Process.Start(start)!;
        var data = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return new(process, data ?? throw new InvalidOperationException("the victim said nothing"));
    }

    public void Kill()
    {
        _process.Kill(); // SIGKILL: nothing in it gets to run
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    [ModuleInitializer]
    internal static void TurnAside()
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split('|') is [var root, var throwaway])
        {
            var options = new OwnPostgresOptions { DataRoot = root, Throwaway = bool.Parse(throwaway) };
            var postgres = OwnPostgres.StartAsync(options, CancellationToken.None).GetAwaiter().GetResult();
            Console.WriteLine(postgres.DataDirectory);
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
