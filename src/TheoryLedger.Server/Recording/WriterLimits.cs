using Npgsql;

namespace TheoryLedger.Server.Recording;

/// <summary>How much of the database those who write may take at once, and how long they wait.</summary>
/// <param name="Connections">Held by writers together; the rest of the pool is there for readers.</param>
/// <param name="Patience">For one's turn in a review, in this process.</param>
public sealed record WriterLimits(int Connections, TimeSpan Patience)
{
    /// <summary>How long a transaction waits for a lock of another node; then it is turned away with 503.</summary>
    public const string LockTimeout = "5s";

    public static WriterLimits Of(NpgsqlDataSource database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var pool = new NpgsqlConnectionStringBuilder(database.ConnectionString).MaxPoolSize;
        return new(Math.Max(1, pool / 4), TimeSpan.FromSeconds(20));
    }
}
