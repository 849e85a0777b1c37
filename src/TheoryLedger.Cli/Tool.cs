using System.CommandLine;
using TheoryLedger.Cli.Explaining;
using TheoryLedger.Cli.Replaying;
using TheoryLedger.Cli.Verification;
using TheoryLedger.Cli.Witnessing;

namespace TheoryLedger.Cli;

/// <summary>What an auditor can do with a bundle alone, without a network or a database.</summary>
public static class Tool
{
    /// <summary>Nothing is wrong.</summary>
    public const int Clean = 0;

    /// <summary>Something is wrong with what was looked at.</summary>
    public const int Findings = 1;

    /// <summary>It could not be looked at.</summary>
    public const int Unable = 2;

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        var root = new RootCommand(
            "Verifies what a TheoryLedger server gave you, with nothing but the file and your keys."
        )
        {
            VerifyCommand.Create(),
            ReplayCommand.Create(),
            ExplainCommand.Create(),
            WitnessCommand.Create(),
        };
        var parsed = root.Parse(args);
        var console = new InvocationConfiguration
        {
            Output = output,
            Error = errors,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            var code = parsed.Invoke(console);
            return parsed.Errors.Count > 0 ? Unable : code;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            errors.WriteLine(Complaint.About(fault));
            return fault is FoundException ? Findings : Unable;
        }
    }
}
