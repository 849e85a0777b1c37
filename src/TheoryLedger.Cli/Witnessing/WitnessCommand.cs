using System.CommandLine;

namespace TheoryLedger.Cli.Witnessing;

/// <summary><c>witness</c>: an auditor vouches that a log only ever grew.</summary>
internal static class WitnessCommand
{
    public static Command Create() =>
        new("witness", "Vouch for a log, in a file, without a server.") { NewKey(), Cosign() };

    private static Command NewKey()
    {
        var key = new Option<FileInfo>("--key") { Description = "Where to keep the secret key.", Required = true };
        var name = new Option<string>("--name")
        {
            Description = "What the witness is called, such as audit.example/me.",
            Required = true,
        };
        var command = new Command("new-key", "Make a key, and print the public one.") { key, name };
        command.SetAction(parsed =>
        {
            var made = WitnessKey.Make(parsed.GetRequiredValue(name), parsed.GetRequiredValue(key));
            parsed.InvocationConfiguration.Output.WriteLine($"{made}");
        });
        return command;
    }

    private static Command Cosign()
    {
        var bundle = new Argument<FileInfo>("bundle") { Description = "The bundle, as the server exported it." };
        var state = new Option<FileInfo>("--state")
        {
            Description = "What the witness has seen; it is made if it is not there.",
            Required = true,
        };
        var key = new Option<FileInfo>("--key") { Description = "The witness's secret key.", Required = true };
        var policy = new Option<FileInfo>("--policy") { Description = "Whose logs you watch (c2sp.org/tlog-policy)." };
        var command = new Command(
            "cosign",
            "Verify that the log only grew since you last saw it, and cosign its checkpoint."
        )
        {
            bundle,
            state,
            key,
            policy,
        };
        command.SetAction(parsed =>
        {
            using var signer = WitnessKey.Read(parsed.GetRequiredValue(key));
            using var opened = Files.Bundle(parsed.GetRequiredValue(bundle));
            var witness = new Witness(signer, parsed.GetRequiredValue(state), TimeProvider.System);
            parsed.InvocationConfiguration.Output.Write(
                $"{witness.Cosign(opened, Files.Policy(parsed.GetValue(policy)))}"
            );
            return Tool.Clean;
        });
        return command;
    }
}
