using System.Diagnostics;

namespace TheoryLedger.Server.Tests.Hosting;

/// <summary>A verb as people give it, in a process of its own, run to its end.</summary>
public sealed record Verb(int Code, string Printed, string Complained)
{
    public static async Task<Verb> RunAsync(
        string? connection,
        string[] arguments,
        params (string Name, string Value)[] environment
    )
    {
        var token = TestContext.Current.CancellationToken;
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
        start.Environment.Remove("THEORYLEDGER_LOGIN_PASSWORD");
        Array.ForEach(environment, pair => start.Environment[pair.Name] = pair.Value);
        using var process = Process.Start(start)!;
        var (printed, complained) = (
            process.StandardOutput.ReadToEndAsync(token),
            process.StandardError.ReadToEndAsync(token)
        );
        await process.WaitForExitAsync(token);
        return new(process.ExitCode, await printed, await complained);
    }

    /// <summary>Insists that it gave up with one line that holds some words, and no more.</summary>
    public void GaveUp(string words)
    {
        Assert.True(Code == 3, $"{Code}: {Complained}");
        Assert.Empty(Printed);
        Assert.Contains(words, Assert.Single(Complained.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }
}
