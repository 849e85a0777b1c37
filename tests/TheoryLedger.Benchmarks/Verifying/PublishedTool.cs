using System.Diagnostics;
using System.Runtime.InteropServices;
using TheoryLedger.Cli;

namespace TheoryLedger.Benchmarks.Verifying;

/// <summary>The tool as somebody would have it: published as a single file, and allowed 256 MB.</summary>
internal sealed class PublishedTool : IDisposable
{
    private const string Limit = "0x10000000";

    private readonly string _folder;

    private PublishedTool(string folder) => _folder = folder;

    public static async Task<PublishedTool> PublishAsync(CancellationToken token)
    {
        var tool = new PublishedTool(Directory.CreateTempSubdirectory("theoryledger-bench-").FullName);
        await RunAsync(
            "dotnet",
            [
                "publish",
                Path.Combine(Root(), "src", "TheoryLedger.Cli"),
                "--runtime",
                RuntimeInformation.RuntimeIdentifier,
                "--output",
                tool._folder,
                "--nologo",
                "--verbosity",
                "quiet",
            ],
            token
        );
        return tool;
    }

    /// <summary>Runs it, and says how many bytes it held at most, as the system tells while it runs.</summary>
    public Task<long> RunAsync(CancellationToken token, params string[] arguments) =>
        RunAsync(Path.Combine(_folder, Name), arguments, token);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Name => OperatingSystem.IsWindows() ? "tl.exe" : "tl";

    private static async Task<long> RunAsync(string file, IEnumerable<string> arguments, CancellationToken token)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (file != "dotnet")
        {
            start.Environment["DOTNET_GCHeapHardLimit"] = Limit;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(token);
        var errors = process.StandardError.ReadToEndAsync(token);
        var peak = 0L;
        while (!process.HasExited)
        {
            process.Refresh();
            peak = Math.Max(peak, Resident(process));
            await Task.WhenAny(process.WaitForExitAsync(token), Task.Delay(TimeSpan.FromMilliseconds(20), token));
        }

        await output;
        return process.ExitCode == Tool.Clean ? peak : throw new InvalidOperationException(await errors + await output);
    }

    private static long Resident(Process process)
    {
        try
        {
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // it has just ended
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TheoryLedger.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("The tool is published from its sources, which are not here.");
    }
}
