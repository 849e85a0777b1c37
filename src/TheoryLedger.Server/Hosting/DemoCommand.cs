using System.CommandLine;
using TheoryLedger.Server.Postgres;
using Command = System.CommandLine.Command;

namespace TheoryLedger.Server.Hosting;

/// <summary><c>demo</c>: a server with the worked example in it.</summary>
public static class DemoCommand
{
    private static readonly string Folder = Path.Combine(OwnPostgresOptions.DefaultDataRoot, "demo");

    public static Command Create()
    {
        var (data, port) = (SharedOptions.Data(Folder), SharedOptions.Port(5080));
        var json = new Option<bool>("--json")
        {
            Description = "Prints one line of JSON once ready, and everything else to standard error.",
        };
        var command = new Command("demo", "Shows the worked example: starts, loads it, prints what stands, and serves.")
        {
            data,
            port,
            json,
        };
        command.SetAction(
            (given, token) =>
                Demo.RunAsync(
                    new HostingOptions
                    {
                        Data = given.GetValue(data) ?? Folder,
                        Urls = $"http://127.0.0.1:{given.GetValue(port)}",
                    },
                    given.GetValue(json),
                    token
                )
        );
        return command;
    }
}
