namespace TheoryLedger.Server.Postgres.Programs;

/// <summary>The folder a person named. Naming it excludes all others, so that a typing error is not papered over.</summary>
internal sealed class ConfiguredSource(string folder) : IPostgresSource
{
    /// <summary>Holds a bin folder, or <c>npm</c> to use the fetched PostgreSQL whatever else is installed.</summary>
    public const string Variable = "THEORYLEDGER_PG_BIN";

    public Task<IReadOnlyList<string>> FindAsync(int? major, CancellationToken token) =>
        Executables.InFolder(folder, "postgres") is null
            ? throw PostgresUnavailableException.NothingFound($"{Variable} names {folder}, which has no postgres in it")
            : Task.FromResult<IReadOnlyList<string>>([folder]);
}
