using System.CommandLine;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Postgres;
using Command = System.CommandLine.Command;

namespace TheoryLedger.Server.Hosting;

/// <summary><c>serve</c>: keeps reviews until it is stopped.</summary>
public static class ServeCommand
{
    public static Command Create()
    {
        var (connection, data, port, urls) = (
            SharedOptions.Connection(),
            SharedOptions.Data(OwnPostgresOptions.DefaultDataRoot),
            SharedOptions.Port(5080),
            SharedOptions.Urls()
        );
        var command = new Command("serve", "Serves reviews over HTTP until it is stopped.")
        {
            connection,
            data,
            port,
            urls,
        };
        command.SetAction(
            (given, token) =>
                RunAsync(
                    new HostingOptions
                    {
                        Connection = given.GetValue(connection),
                        Data = given.GetValue(data) ?? OwnPostgresOptions.DefaultDataRoot,
                        Urls = given.GetValue(urls) ?? $"http://127.0.0.1:{given.GetValue(port)}",
                    },
                    token
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(HostingOptions options, CancellationToken token)
    {
        await using var host = await LedgerHost.StartAsync(options, token);
        Console.WriteLine($"Serving {host.Url}, documented at {host.Url}/docs.");

        // A person on their own machine is signed in by the link; elsewhere keys are made by the administrator.
        if (options.Connection is null)
        {
            var person = await host
                .App.Services.GetRequiredService<LocalPerson>()
                .EnterAsync(host.Url, options.Data, token);
            Console.WriteLine($"Sign in with this link: {person.Link}");
            Console.WriteLine($"Key for programs: {person.Key}");
            Console.WriteLine("Both are good until the next start, a day at most.");
        }

        await host.App.WaitForShutdownAsync(token);
        return 0;
    }
}
