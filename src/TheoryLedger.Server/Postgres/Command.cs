using System.ComponentModel;
using System.Diagnostics;

namespace TheoryLedger.Server.Postgres;

/// <summary>A program with its arguments, run without a shell.</summary>
internal sealed record Command(string Program, params IReadOnlyList<string> Arguments)
{
    public static readonly TimeSpan Short = TimeSpan.FromSeconds(10);

    public Command After(params string[] prefix) => new(prefix[0], [.. prefix[1..], Program, .. Arguments]);

    public ProcessStartInfo ToStartInfo()
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = OperatingSystem.IsWindows() ? Path.GetTempPath() : "/",
        };
        ForgetInheritedSettings(start.Environment);
        return start;
    }

    public async Task<Finished> RunAsync(TimeSpan limit, CancellationToken token)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(token);
        timeout.CancelAfter(limit);
        using var process = StartOrNull();
        if (process is null)
        {
            return new(-1, "", $"{Program} could not be started");
        }

        return await FinishAsync(process, timeout.Token, token);
    }

    private async Task<Finished> FinishAsync(Process process, CancellationToken timeout, CancellationToken token)
    {
        try
        {
            process.StandardInput.Close();
            var said = process.StandardOutput.ReadToEndAsync(timeout);
            var complained = process.StandardError.ReadToEndAsync(timeout);
            await process.WaitForExitAsync(timeout);
            return new(process.ExitCode, (await said).Trim(), (await complained).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            token.ThrowIfCancellationRequested();
            return new(-1, "", $"{Program} took too long and was ended");
        }
    }

    private Process? StartOrNull()
    {
        try
        {
            return Process.Start(ToStartInfo());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    // PGPORT, PGDATA and their kin belong to somebody's other server.
    private static void ForgetInheritedSettings(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            environment.Remove(name);
        }

        environment["LC_ALL"] = "C";
    }
}

/// <summary>How a program ended.</summary>
internal sealed record Finished(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    public string LastWords => string.Join('\n', new[] { Output, Errors }.Where(text => text.Length > 0));

    public Finished OrFail(string what) =>
        Succeeded ? this : throw new PostgresUnavailableException($"{what} (exit code {ExitCode}):\n{LastWords}");
}
