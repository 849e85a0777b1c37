namespace TheoryLedger.Server.Postgres.Programs;

/// <summary>Settles on one PostgreSQL: the first source that has a fitting one, and the newest it has.</summary>
internal sealed class PostgresSearch(IReadOnlyList<IPostgresSource> sources, Account account)
{
    private readonly HashSet<PostgresVersion> _unfit = [];

    public static PostgresSearch For(OwnPostgresOptions options, Account account) =>
        new(options.Sources ?? AllPlaces(options), account);

    public async Task<PostgresPrograms> FindAsync(int? major, CancellationToken token)
    {
        foreach (var source in sources)
        {
            var folders = await source.FindAsync(major, token);
            if (await NewestAsync(folders, major, token) is { } programs)
            {
                return programs;
            }
        }

        throw major is { } written ? VersionMismatch(written) : NothingFits();
    }

    private async Task<PostgresPrograms?> NewestAsync(
        IReadOnlyList<string> folders,
        int? major,
        CancellationToken token
    )
    {
        var answers = await Task.WhenAll(
            folders.Distinct(StringComparer.Ordinal).Select(folder => PostgresPrograms.AskAsync(folder, account, token))
        );
        var present = answers.OfType<PostgresPrograms>().ToLookup(programs => Fits(programs.Version, major));
        _unfit.UnionWith(present[false].Select(programs => programs.Version));
        return present[true].MaxBy(programs => (programs.Version.Major, programs.Version.Minor));
    }

    private static bool Fits(PostgresVersion version, int? major) =>
        major is { } wanted ? version.Major == wanted : version.Major >= PostgresVersion.OldestMajor;

    private static IReadOnlyList<IPostgresSource> AllPlaces(OwnPostgresOptions options) =>
        Environment.GetEnvironmentVariable(ConfiguredSource.Variable) switch
        {
            null or "" => [new PathSource(), new InstalledSource(), new NpmSource(options)],
            "npm" => [new NpmSource(options)],
            var folder => [new ConfiguredSource(folder)],
        };

    private PostgresUnavailableException VersionMismatch(int written) =>
        new(
            $"""
            The ledger's data was written by PostgreSQL {written}, and this machine has {Present}.
            Data of one major version cannot be opened by another, so nothing was touched. Either install
            PostgreSQL {written} again (or name it with {ConfiguredSource.Variable}), or go back to where {written} runs, make a
            backup there, and restore it here into a new data folder.
            """
        );

    private PostgresUnavailableException NothingFits() =>
        PostgresUnavailableException.NothingFound(
            _unfit.Count > 0 ? $"only {Present} is here, which is too old" : "this machine has none that can be used"
        );

    private string Present =>
        _unfit.Count > 0 ? string.Join(" and ", _unfit.OrderBy(version => version.Major)) : "no other";
}
