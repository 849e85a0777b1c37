using System.CommandLine;

namespace TheoryLedger.Server.Hosting;

/// <summary>What can be asked of the server on the command line.</summary>
public static class CommandLine
{
    /// <summary>Something the person at the keyboard can mend.</summary>
    private const int Environment = 3;

    /// <summary>What is under way may end, and the server's own PostgreSQL be stopped, before the process is cut off.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(
            "Keeps the decisions of realist reviews, and shows how each mechanism emerged from evidence."
        )
        {
            ServeCommand.Create(),
            DemoCommand.Create(),
            AdminCommand.Create(),
        };
        try
        {
            return await root.Parse(args)
                .InvokeAsync(
                    new InvocationConfiguration
                    {
                        EnableDefaultExceptionHandler = false,
                        ProcessTerminationTimeout = Patience,
                    }
                );
        }
        catch (Exception fault) when (Complaint.About(fault) is { } complaint)
        {
            await Console.Error.WriteLineAsync(complaint);
            return Environment;
        }
    }
}

/// <summary>The server cannot start, and says what to do about it.</summary>
public sealed class HostingException(string message) : Exception(message);
