using System.Diagnostics;
using TheoryLedger.Server.Tests.Hosting;

namespace TheoryLedger.Server.Tests.Integrity.CuttingOff;

/// <summary>A verb of the program in a process of its own, killed at some moment between its start and a little after it would have ended.</summary>
internal static class CutOff
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task RunAsync(string connection, TimeSpan after, params string[] arguments)
    {
        using var process = Start(connection, arguments);
        var (printed, complained) = (
            process.StandardOutput.ReadToEndAsync(Token),
            process.StandardError.ReadToEndAsync(Token)
        );
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(Token);
        cut.CancelAfter(after);
        try
        {
            await process.WaitForExitAsync(cut.Token);
        }
        catch (OperationCanceledException) when (!Token.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: false);
            await process.WaitForExitAsync(Token);
        }

        await Task.WhenAll(printed, complained);
    }

    /// <summary>Lets it run to its end once, to know how long it takes here and now.</summary>
    public static async Task<TimeSpan> TimeAsync(string connection, params string[] arguments)
    {
        var started = TimeProvider.System.GetTimestamp();
        await RunAsync(connection, TimeSpan.FromMinutes(2), arguments);
        return TimeProvider.System.GetElapsedTime(started);
    }

    private static Process Start(string connection, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.ArgumentList.Add(ServerProgram.File);
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["THEORYLEDGER_DB"] = connection;
        return Process.Start(start)!;
    }
}
