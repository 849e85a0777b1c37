using System.CommandLine;
using System.Globalization;
using Npgsql;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Integrity.Policies;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Integrity.Importing;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Postgres;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;
using Command = System.CommandLine.Command;

namespace TheoryLedger.Server.Hosting;

/// <summary><c>admin import</c>: a review from a bundle, as it was.</summary>
internal static class ImportCommand
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A bundle, of either kind." };
        var owner = new Option<Guid?>("--owner")
        {
            Description = "The account that owns the review here; without it one is made, and its key is printed.",
        };
        var policy = new Option<FileInfo?>("--policy")
        {
            Description = "Whom you believe (c2sp.org/tlog-policy); otherwise what the bundle says of its own keys.",
        };
        var connection = SharedOptions.Connection();
        var data = SharedOptions.Data(OwnPostgresOptions.DefaultDataRoot);
        var command = new Command(
            "import",
            "Verifies a bundle and puts its review into a database that does not know it. Run it as the account that serves."
        )
        {
            file,
            owner,
            policy,
            connection,
            data,
        };
        command.SetAction(
            (given, token) =>
                RunAsync(
                    given.GetValue(connection),
                    given.GetValue(data)!,
                    given.GetRequiredValue(file),
                    (given.GetValue(policy), given.GetValue(owner)),
                    token
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string? connection,
        string data,
        FileInfo file,
        (FileInfo? Policy, Guid? Owner) how,
        CancellationToken token
    )
    {
        await using var opened = await AdminDatabase.OpenAsync(connection, data, token);
        using var bundle = ZippedBundle.Open(file.OpenRead());
        var given = (bundle, PolicyIn(how.Policy));
        var manifest = await RunAsync(opened.Database, data, given, how.Owner, token);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Imported review {manifest.Review}: {manifest.Position} events, a log of {manifest.Size} entries."
            )
        );
        Console.WriteLine(
            "It is not sealed any further unless its key lies here: see 'admin take-log' and 'admin new-epoch'."
        );
        return 0;
    }

    private static async Task<BundleManifest> RunAsync(
        NpgsqlDataSource database,
        string data,
        (IBundle Bundle, TrustPolicy? Policy) given,
        Guid? owner,
        CancellationToken token
    )
    {
        var account = owner ?? await new Accounts(database, TimeProvider.System).CreateAsync(token);
        var log = Path.Combine(data, "log");
        var import = new BundleImport(
            database,
            new KeyRing(Path.Combine(data, "keys"), elsewhere: Path.Combine(log, "fences")),
            new LogFolder(log),
            new StoredClock(TimeProvider.System)
        );
        var manifest = await import.RunAsync(given.Bundle, given.Policy, account, token);
        if (owner is null)
        {
            var grant = new KeyGrant(account, "owner of an imported review", Lifetime);
            var minted = await new KeyStore(database, TimeProvider.System).MintAsync(grant, token);
            Console.WriteLine($"Key of its owner, shown this once and good for 30 days: {minted.Secret}");
        }

        return manifest;
    }

    private static TrustPolicy? PolicyIn(FileInfo? file) =>
        file is null ? null
        : TrustPolicy.TryParse(File.ReadAllBytes(file.FullName), out var policy, out var why) ? policy
        : throw new HostingException($"'{file.Name}' is no policy: {why}");
}
