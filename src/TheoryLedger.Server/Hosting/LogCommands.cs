using System.CommandLine;
using Npgsql;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Postgres;
using TheoryLedger.Server.Storage;
using Command = System.CommandLine.Command;

namespace TheoryLedger.Server.Hosting;

/// <summary>What the owner of an installation does to the log of a review.</summary>
internal static class LogCommands
{
    public static Command Rotate()
    {
        var (review, connection, data) = Options();
        var command = new Command(
            "rotate-log-key",
            "Lets another key sign a review's log from now on. Run it as the account that serves."
        )
        {
            review,
            connection,
            data,
        };
        command.SetAction(
            (given, token) =>
                RunAsync(
                    given.GetValue(connection),
                    given.GetValue(data)!,
                    async ceremonies =>
                    {
                        var key = await ceremonies.RotateKeyAsync(given.GetValue(review), token);
                        return $"Signs from now on, with the one before for one checkpoint more: {key}";
                    },
                    token
                )
        );
        return command;
    }

    public static Command OpenEpoch()
    {
        var (review, connection, data) = Options();
        var reason = new Option<string>("--reason")
        {
            Required = true,
            Description = "Why the log cannot be gone on with. Everybody can read it, for ever: name nobody.",
        };
        var command = new Command(
            "new-epoch",
            "Begins another log of a review, where the database is not the one that was signed. Run it as the account that serves."
        )
        {
            review,
            reason,
            connection,
            data,
        };
        command.SetAction(
            (given, token) =>
                RunAsync(
                    given.GetValue(connection),
                    given.GetValue(data)!,
                    async ceremonies =>
                    {
                        var why = Said(given.GetValue(reason));
                        var origin = await ceremonies.OpenEpochAsync(given.GetValue(review), why, token);
                        return $"The log goes on under another name, and says why: {origin}";
                    },
                    token
                )
        );
        return command;
    }

    public static Command TakeLog()
    {
        var (review, connection, data) = Options();
        var from = new Option<DirectoryInfo>("--from")
        {
            Required = true,
            Description = "The review's folder in the other installation's log folder; it is set aside there.",
        };
        var command = new Command(
            "take-log",
            "Goes on with the log of an imported review that another installation began, which then seals it no more."
        )
        {
            review,
            from,
            connection,
            data,
        };
        command.SetAction(
            (given, token) =>
                RunAsync(
                    given.GetValue(connection),
                    given.GetValue(data)!,
                    async (database, folder) =>
                    {
                        var path = given.GetRequiredValue(from).FullName;
                        var origin = await new LogHandover(database, folder).TakeAsync(
                            given.GetValue(review),
                            path,
                            token
                        );
                        return $"Sealed here from now on: {origin}. What lay in {path} was set aside.";
                    },
                    token
                )
        );
        return command;
    }

    private static (Option<Guid> Review, Option<string?> Connection, Option<string> Data) Options() =>
        (
            new Option<Guid>("--review") { Required = true, Description = "The id of the review." },
            SharedOptions.Connection(),
            SharedOptions.Data(OwnPostgresOptions.DefaultDataRoot)
        );

    private static Task<int> RunAsync(
        string? connection,
        string data,
        Func<LogCeremonies, Task<string>> act,
        CancellationToken token
    ) =>
        RunAsync(
            connection,
            data,
            (database, folder) => act(new LogCeremonies(database, folder, new StoredClock(TimeProvider.System))),
            token
        );

    private static async Task<int> RunAsync(
        string? connection,
        string data,
        Func<NpgsqlDataSource, LogFolder, Task<string>> act,
        CancellationToken token
    )
    {
        // Where nothing is kept of any log, this is not the folder of the installation; one is not made by accident.
        var folder = Path.Combine(data, "log");
        if (!Directory.Exists(folder))
        {
            throw new HostingException($"There is no folder {folder}; name the server's data folder with --data.");
        }

        await using var database = await AdminDatabase.OpenAsync(connection, data, token);
        Console.WriteLine(await act(database.Database, new LogFolder(folder)));
        return 0;
    }

    private static string Said(string? reason) =>
        !string.IsNullOrWhiteSpace(reason) && reason.Length <= 2_000
            ? reason.Trim()
            : throw new HostingException(
                "Say in --reason, in up to 2,000 characters, why the log cannot be gone on with."
            );
}
