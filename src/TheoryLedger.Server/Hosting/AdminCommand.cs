using System.CommandLine;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Postgres;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;
using Command = System.CommandLine.Command;

namespace TheoryLedger.Server.Hosting;

/// <summary><c>admin</c>: what an operator does to a database that the server was given.</summary>
public static class AdminCommand
{
    public static Command Create() =>
        new("admin", "Looks after a PostgreSQL of your own.") { Apply(), Key(), Rebuild(), Ready() };

    private static Command Apply()
    {
        var connection = SharedOptions.Connection();
        var login = new Option<string?>("--login")
        {
            Description = "Also makes this login for the server, its password in THEORYLEDGER_LOGIN_PASSWORD.",
        };
        var command = new Command("db-apply", "Lays out the database, or brings it up to date, as its owner.")
        {
            connection,
            login,
        };
        command.SetAction(
            async (given, token) =>
            {
                await using var owner = LedgerDatabase.Connect(Required(given.GetValue(connection)));
                await DatabaseSetup.ApplyAsync(owner, token);
                if (given.GetValue(login) is { } name)
                {
                    var password = Environment.GetEnvironmentVariable("THEORYLEDGER_LOGIN_PASSWORD");
                    await DatabaseSetup.CreateLoginAsync(owner, name, Required(password), token);
                }

                await Console.Error.WriteLineAsync("The database is up to date.");
                return 0;
            }
        );
        return command;
    }

    private static Command Key()
    {
        var connection = SharedOptions.Connection();
        var days = new Option<int>("--days") { Description = "Until the key expires.", DefaultValueFactory = _ => 30 };
        var command = new Command("key", "Makes an account and prints its key, this once.") { connection, days };
        command.SetAction(
            async (given, token) =>
            {
                await using var database = LedgerDatabase.Connect(Required(given.GetValue(connection)));
                var account = await new Accounts(database, TimeProvider.System).CreateAsync(token);
                var grant = new KeyGrant(account, "made by the administrator", TimeSpan.FromDays(given.GetValue(days)));
                var minted = await new KeyStore(database, TimeProvider.System).MintAsync(grant, token);
                Console.WriteLine(minted.Secret);
                return 0;
            }
        );
        return command;
    }

    private static Command Rebuild()
    {
        var connection = SharedOptions.Connection();
        var command = new Command(
            "rebuild",
            "Rebuilds everything that people read from the facts, while reading goes on."
        )
        {
            connection,
        };
        command.SetAction(
            async (given, token) =>
            {
                await using var database = LedgerDatabase.Connect(Required(given.GetValue(connection)));
                await Reading.Rebuild.RunAsync(database, token);
                await Console.Error.WriteLineAsync("Everything that people read has been rebuilt.");
                return 0;
            }
        );
        return command;
    }

    private static Command Ready()
    {
        var url = new Option<string>("--url")
        {
            Description = "Where the server listens.",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var command = new Command("ready", "Asks a running server whether it can do its work.") { url };
        command.SetAction(
            async (given, token) =>
            {
                using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
                return await IsReadyAsync(http, $"{given.GetValue(url)}/health/ready", token) ? 0 : 1;
            }
        );
        return command;
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, string address, CancellationToken token)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(address), token);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Required(string? value) =>
        value ?? throw new HostingException("Name the database with --connection or THEORYLEDGER_DB; see --help.");
}
