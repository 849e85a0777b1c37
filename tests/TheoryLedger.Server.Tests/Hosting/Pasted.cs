using System.Diagnostics;

namespace TheoryLedger.Server.Tests.Hosting;

/// <summary>Lines that a document tells people to type, typed.</summary>
internal static class Pasted
{
    public static void SkipUnlessTyped() =>
        Assert.SkipUnless(IsThere("bash") && IsThere("curl"), "bash and curl are not both here.");

    /// <summary>The first lines below a heading, with what is somebody's own put in its place.</summary>
    public static string From(string document, string heading, params (string Shown, string Own)[] own)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, document));
        var block = text.Split(heading)[1].Split("```sh\n")[1].Split("```")[0];
        foreach (var (shown, mine) in own)
        {
            Assert.Contains(shown, block, StringComparison.Ordinal);
            block = block.Replace(shown, mine, StringComparison.Ordinal);
        }

        return $"set -eu -o pipefail\n{block}";
    }

    /// <summary>What they print, line by line; an error in any of them fails.</summary>
    public static async Task<List<string>> RunAsync(string script, string? folder = null)
    {
        var start = new ProcessStartInfo("bash", ["-s"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        using var shell = Process.Start(start)!;
        await shell.StandardInput.WriteAsync(script);
        shell.StandardInput.Close();
        var errors = shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var told = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(shell.ExitCode == 0, $"{told}\n{await errors}");
        return [.. told.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
