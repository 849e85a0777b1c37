using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Hosting;

/// <summary>A database that somebody else looks after: what must be true of it before it is served.</summary>
public static class GivenDatabase
{
    public const string NotLaidOut =
        "This database is not laid out for TheoryLedger; run 'admin db-apply' as its owner first.";

    private const string TooMuchRight =
        "This login may change what is recorded; serve as the one that 'admin db-apply --login' makes.";

    /// <exception cref="HostingException">It is not laid out.</exception>
    public static async Task CheckAsync(NpgsqlDataSource database, Action<string> say, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(say);
        await using var query = database.Command(
            """
            select to_regclass('ledger.read_generation') is not null,
                coalesce(has_table_privilege(to_regclass('ledger_events.mt_events')::oid, 'update, delete'), false)
            """
        );
        await using var row = await query.ExecuteReaderAsync(token);
        await row.ReadAsync(token);
        if (!row.GetBoolean(0))
        {
            throw new HostingException(NotLaidOut);
        }

        if (row.GetBoolean(1))
        {
            say(TooMuchRight);
        }
    }
}
