using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Integrity.Verifying;
using TheoryLedger.Server.Postgres;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;
using Command = System.CommandLine.Command;

namespace TheoryLedger.Server.Hosting;

/// <summary><c>admin verify</c>: the live database of a review beside its own log, and what people read beside its events.</summary>
internal static class VerifyCommand
{
    private const int Clean = 0;
    private const int Found = 1;
    private const int NotRun = 2;

    public static Command Create()
    {
        var review = new Option<Guid>("--review") { Required = true, Description = "The id of the review." };
        var connection = SharedOptions.Connection();
        var data = SharedOptions.Data(OwnPostgresOptions.DefaultDataRoot);
        var json = new Option<bool>("--json") { Description = "Prints the result as JSON." };
        var command = new Command(
            "verify",
            "Holds the live database of a review against its log, and what people read against its events: 0 if all agrees, 1 with findings, 2 if it could not be done."
        )
        {
            review,
            connection,
            data,
            json,
        };
        command.SetAction(
            async (given, token) =>
            {
                try
                {
                    return await RunAsync(
                        given.GetValue(review),
                        given.GetValue(connection),
                        given.GetValue(data)!,
                        given.GetValue(json),
                        token
                    );
                }
                catch (Exception fault) when (Complaint.About(fault) is { } complaint)
                {
                    await Console.Error.WriteLineAsync(complaint);
                    return NotRun;
                }
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Guid review,
        string? connection,
        string data,
        bool json,
        CancellationToken token
    )
    {
        var folder = Path.Combine(data, "log");
        if (!Directory.Exists(folder))
        {
            throw new HostingException($"There is no folder {folder}; name the server's data folder with --data.");
        }

        await using var opened = await AdminDatabase.OpenAsync(connection, data, token);
        var database = opened.Database;
        var clock = new StoredClock(TimeProvider.System);
        var keys = Path.Combine(data, "keys");
        var ring = KeyRing.IsIn(keys) ? new KeyRing(keys, elsewhere: Path.Combine(folder, "fences")) : null;
        var verifier = new LiveVerifier(database, new LogReader(database), new LogFolder(folder), clock, ring);
        var result =
            await verifier.RunBothAsync(review, Tell(), token)
            ?? throw new HostingException("Nothing of this review is sealed, so there is nothing to hold it against.");
        await new VerificationRecord(database).KeepAsync(review, result, token);
        Print(result, json);
        return result.FindingCount == 0 ? Clean : Found;
    }

    // One line each tenth, where somebody is watching.
    private static Action<long, long> Tell()
    {
        var told = 0L;
        return (read, of) =>
        {
            var tenth = read * 10 / of;
            if (tenth > told && of > 10_000)
            {
                told = tenth;
                Console.Error.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{read} of {of} entries and events")
                );
            }
        };
    }

    private static void Print(LiveVerification result, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(result, LedgerJson.Options));
            return;
        }

        foreach (var finding in result.Findings)
        {
            Console.WriteLine(finding);
        }

        Console.WriteLine(result.Says);
    }
}
