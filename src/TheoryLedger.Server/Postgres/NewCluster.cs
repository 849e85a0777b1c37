using System.Security.Cryptography;
using TheoryLedger.Server.Postgres.Programs;

namespace TheoryLedger.Server.Postgres;

/// <summary>Makes an empty cluster that asks everybody for a password, local users included.</summary>
internal static class NewCluster
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task MakeAsync(
        ClusterFolder folder,
        PostgresPrograms programs,
        Account account,
        bool throwaway,
        CancellationToken token
    )
    {
        Folders.DeleteIfThere(folder.Unfinished); // whatever was made there was never used
        FileModes.CreateFolder(folder.Unfinished, othersMayPass: false);
        await account.OwnAsync(folder.Unfinished, token);
        await account.EnsureCanReachAsync(folder.Unfinished, token);
        var password = RandomNumberGenerator.GetHexString(48, lowercase: true);
        await FileModes.WriteSecretAsync(folder.Password, password, token);
        await InitialiseAsync(folder, password, (programs, account, throwaway), token);
        Directory.Move(folder.Unfinished, folder.Data);
    }

    // The account that runs initdb gets a copy of the password for as long as that takes; the one that stays is ours.
    private static async Task InitialiseAsync(
        ClusterFolder folder,
        string password,
        (PostgresPrograms Programs, Account Account, bool Throwaway) with,
        CancellationToken token
    )
    {
        var copy = Path.Combine(folder.Path, "password.once");
        try
        {
            await FileModes.WriteSecretAsync(copy, password, token);
            await with.Account.OwnAsync(copy, token);
            var initdb = with.Programs.Run("initdb", Arguments(folder, copy, with.Programs.Version, with.Throwaway));
            (await with.Account.Drop(initdb).RunAsync(Patience, token)).OrFail(
                "PostgreSQL could not make a new cluster"
            );
        }
        finally
        {
            File.Delete(copy);
        }
    }

    // The ledger orders by byte everywhere, so a C library's next update cannot reorder an index.
    private static string[] Arguments(ClusterFolder folder, string password, PostgresVersion version, bool throwaway) =>
        [
            $"--pgdata={folder.Unfinished}",
            $"--username={OwnDatabase.Owner}",
            $"--pwfile={password}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--data-checksums",
            .. version.Major >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : Array.Empty<string>(),
            .. throwaway ? ["--no-sync"] : Array.Empty<string>(),
        ];
}
