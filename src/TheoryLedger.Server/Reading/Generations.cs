using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Reading;

/// <summary>Which generation of rows people read, and what becomes of the others.</summary>
internal static class Generations
{
    // Any number will do that no other advisory lock of this database has.
    private const long Turn = 7_462_013_845;

    /// <summary>One rebuild at a time, in all processes; the turn ends with the connection at the latest.</summary>
    public static async Task<bool> TryTakeTurnAsync(NpgsqlConnection connection, CancellationToken token)
    {
        await using var take = connection.Command("select pg_try_advisory_lock($1)", Turn);
        return (bool)(await take.ExecuteScalarAsync(token))!;
    }

    public static async Task EndTurnAsync(NpgsqlConnection connection)
    {
        // A broken connection has lost its turn already.
        if (connection.State == System.Data.ConnectionState.Open)
        {
            await using var end = connection.Command("select pg_advisory_unlock($1)", Turn);
            await end.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    public static async Task<int> CurrentAsync(NpgsqlConnection connection, CancellationToken token)
    {
        await using var query = connection.Command("select current from ledger.read_generation");
        return (int)(await query.ExecuteScalarAsync(token))!;
    }

    /// <summary>Waits for every follower's batch, and lets none begin until this transaction ends.</summary>
    public static Task HoldFollowersAsync(NpgsqlConnection connection, CancellationToken token) =>
        RunAsync(connection, "select current from ledger.read_generation for update", token);

    public static async Task ReadAsync(NpgsqlConnection connection, int generation, CancellationToken token)
    {
        await using var update = connection.Command("update ledger.read_generation set current = $1", generation);
        await update.ExecuteNonQueryAsync(token);
    }

    /// <summary>The first review that a generation has not followed as far as the one that is read, in words; none if there is none.</summary>
    public static async Task<string?> LosesGroundAsync(
        NpgsqlConnection connection,
        int generation,
        CancellationToken token
    )
    {
        await using var query = connection.Command(
            """
            select format('Review %s can be read up to position %s, but was rebuilt only up to %s: %s',
                          o.review, o.position, coalesce(n.position, 0), n.failure)
            from ledger.read_progress o
            left join ledger.read_progress n on n.generation = $1 and n.review = o.review
            where o.generation = (select current from ledger.read_generation) and coalesce(n.position, 0) < o.position
            order by o.review limit 1
            """,
            generation
        );
        return await query.ExecuteScalarAsync(token) as string;
    }

    /// <summary>All at once, so that whoever read them sees by one of them whether any is gone.</summary>
    public static Task DeleteUnreadAsync(NpgsqlConnection connection, CancellationToken token) =>
        RunAsync(
            connection,
            """
            delete from ledger.read_progress where generation <> (select current from ledger.read_generation);
            delete from ledger.read_edge where generation <> (select current from ledger.read_generation);
            delete from ledger.read_item where generation <> (select current from ledger.read_generation);
            """,
            token
        );

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken token)
    {
        await using var command = connection.Command(sql);
        await command.ExecuteNonQueryAsync(token);
    }
}
