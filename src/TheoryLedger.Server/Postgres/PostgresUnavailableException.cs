namespace TheoryLedger.Server.Postgres;

/// <summary>The server has no database and cannot make itself one; the message is meant for the person at the keyboard.</summary>
public sealed class PostgresUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    public static PostgresUnavailableException NothingFound(string why, Exception? inner = null) =>
        new(
            $"""
            No PostgreSQL to keep the ledger in: {why}. Three ways out:
              1. Install PostgreSQL {Programs.PostgresVersion.OldestMajor} or newer; elsewhere than usual, say where with THEORYLEDGER_PG_BIN=<its bin folder>.
              2. Install Node.js with npm; PostgreSQL {Programs.NpmPackage.Server} is then fetched once (about 24 MB) and checked.
              3. Use a database you already have: THEORYLEDGER_DB="Host=…;Database=…;Username=…;Password=…".
            Then run the same command again.
            """,
            inner
        );
}
