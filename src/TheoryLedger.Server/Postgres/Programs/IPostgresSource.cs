namespace TheoryLedger.Server.Postgres.Programs;

/// <summary>A place where PostgreSQL's programs may be.</summary>
public interface IPostgresSource
{
    /// <summary>Folders worth asking. <paramref name="major"/> is the only version of use, if data already exists.</summary>
    Task<IReadOnlyList<string>> FindAsync(int? major, CancellationToken token);
}
