using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Integrity.Drilling;
using TheoryLedger.Server.Postgres;
using TheoryLedger.Server.Protection;
using Command = System.CommandLine.Command;

namespace TheoryLedger.Server.Hosting;

/// <summary><c>admin tamper-drill</c>: what tampering looks like, and who notices.</summary>
internal static class TamperDrillCommand
{
    public static Command Create()
    {
        var review = new Option<Guid>("--review") { Required = true, Description = "The id of the review." };
        var connection = SharedOptions.Connection();
        var data = SharedOptions.Data(OwnPostgresOptions.DefaultDataRoot);
        var json = new Option<bool>("--json") { Description = "Prints the table as JSON." };
        var command = new Command(
            "tamper-drill",
            "Tampers with copies of a review in every way, and tells who notices: 0 if all is noticed, 1 if not. The review itself is only read; the login must be allowed to make databases."
        )
        {
            review,
            connection,
            data,
            json,
        };
        command.SetAction(
            (given, token) =>
                RunAsync(
                    given.GetValue(review),
                    given.GetValue(connection),
                    given.GetValue(data)!,
                    given.GetValue(json),
                    token
                )
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
        var folder = Path.Combine(data, "keys");
        if (!KeyRing.IsIn(folder))
        {
            throw new HostingException($"There are no keys in {folder}; name the server's data folder with --data.");
        }

        await using var opened = await AdminDatabase.OpenAsync(connection, data, token);
        var drill = new TamperDrill(
            opened.Connection,
            new KeyRing(folder, elsewhere: Path.Combine(data, "log", "fences"))
        );
        var lines = await drill.RunAsync(review, opened.Database, json ? _ => { } : Print, token);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(lines, LedgerJson.Options));
        }
        else
        {
            Sum(lines);
        }

        return lines.All(line => line.IsRight) ? 0 : 1;
    }

    private static void Print(DrillLine line) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Verdict(line), -10} {line.After.TotalMilliseconds, 6:0} ms  {line.Attack} | {line.By} | {Short(line.Found)}"
            )
        );

    private static string Verdict(DrillLine line) =>
        line.IsRight
            ? line.IsHonest
                ? "quiet"
                : "caught"
            : line.IsHonest
                ? "FALSE ALARM"
                : "MISSED";

    private static string Short(string? found) =>
        found is null ? "nothing"
        : found.Length > 160 ? $"{found[..160]}…"
        : found;

    private static void Sum(IReadOnlyList<DrillLine> lines)
    {
        var attacks = lines.Where(line => !line.IsHonest).ToList();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{attacks.Count(a => a.IsRight)} of {attacks.Count} caught; {lines.Count(l => l.IsHonest && !l.IsRight)} false alarms."
            )
        );
        Console.WriteLine("What no log can catch: what was typed in falsely, and what was never recorded at all.");
    }
}
