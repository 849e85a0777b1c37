namespace TheoryLedger.Server.Postgres.Programs;

/// <summary>One PostgreSQL installation that answered for itself.</summary>
public sealed record PostgresPrograms(string Folder, PostgresVersion Version)
{
    internal Command Run(string name, params IReadOnlyList<string> arguments) =>
        new(Executables.InFolderOrBare(Folder, name), arguments);

    // Asked as the account that will run it: programs which that account cannot reach are of no use.
    internal static async Task<PostgresPrograms?> AskAsync(string folder, Account account, CancellationToken token)
    {
        string[] needed = ["initdb", "pg_ctl", "postgres"];
        if (needed.Any(name => Executables.InFolder(folder, name) is null))
        {
            return null;
        }

        var command = new Command(Executables.InFolderOrBare(folder, "postgres"), "--version");
        var answer = await account.Drop(command).RunAsync(Command.Short, token);
        return answer.Succeeded && PostgresVersion.Parse(answer.Output) is { } version ? new(folder, version) : null;
    }
}
