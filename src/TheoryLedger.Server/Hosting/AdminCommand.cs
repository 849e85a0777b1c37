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
    private const string LoginPassword = "THEORYLEDGER_LOGIN_PASSWORD";

    public static Command Create() =>
        new("admin", "Looks after a PostgreSQL of your own.")
        {
            Apply(),
            Key(),
            Rebuild(),
            Ready(),
            LogCommands.Rotate(),
            LogCommands.OpenEpoch(),
            VerifyCommand.Create(),
            TamperDrillCommand.Create(),
            ExportCommand.Create(),
            ImportCommand.Create(),
            LogCommands.TakeLog(),
        };

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
                var (name, password) = (given.GetValue(login), Environment.GetEnvironmentVariable(LoginPassword));
                if (name is not null && string.IsNullOrEmpty(password))
                {
                    throw new HostingException($"Put the password for {name} into {LoginPassword}.");
                }

                await DatabaseSetup.ApplyAsync(owner, token);
                if (name is not null)
                {
                    await DatabaseSetup.CreateLoginAsync(owner, name, password!, token);
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
        var days = new Option<int>("--days")
        {
            Description = "Until the key expires, 1 to 366.",
            DefaultValueFactory = _ => 30,
        };
        var command = new Command("key", "Makes an account and prints its key, this once.") { connection, days };
        command.SetAction(
            async (given, token) =>
            {
                var lifetime = Lifetime(given.GetValue(days));
                await using var database = LedgerDatabase.Connect(Required(given.GetValue(connection)));
                var account = await new Accounts(database, TimeProvider.System).CreateAsync(token);
                var grant = new KeyGrant(account, "made by the administrator", lifetime);
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
                if (await Reading.Rebuild.RunAsync(database, token) is null)
                {
                    throw new HostingException("Another rebuild is under way; this one has done nothing.");
                }

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
                var (isReady, says) = await AskAsync($"{given.GetValue(url)?.TrimEnd('/')}/health/ready", token);
                await (isReady ? Console.Out : Console.Error).WriteLineAsync(says);
                return isReady ? 0 : 1;
            }
        );
        return command;
    }

    // What the server says of itself, so that whoever asks sees why it is not.
    private static async Task<(bool IsReady, string Says)> AskAsync(string address, CancellationToken token)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            throw new HostingException($"'{address}' is no address; write --url like http://127.0.0.1:5080.");
        }

        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        try
        {
            using var answer = await http.GetAsync(uri, token);
            return (answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(token));
        }
        catch (Exception silence)
            when (silence is HttpRequestException or TaskCanceledException && !token.IsCancellationRequested)
        {
            return (false, $"Nothing answers at {uri}: {silence.Message}");
        }
    }

    private static TimeSpan Lifetime(int days) =>
        days is >= 1 and <= 366
            ? TimeSpan.FromDays(days)
            : throw new HostingException("A key is good for 1 to 366 days; say how many with --days.");

    private static string Required(string? value) =>
        value ?? throw new HostingException("Name the database with --connection or THEORYLEDGER_DB; see --help.");
}
