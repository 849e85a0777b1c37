using Npgsql;
using NpgsqlTypes;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Reading;

/// <summary>How far the rows that people read have come.</summary>
public static class Progress
{
    /// <summary>Takes the turn to move a review forward; none if another has it or if it stopped at an error.</summary>
    public static async Task<long?> TakeAsync(
        NpgsqlConnection connection,
        int generation,
        Guid review,
        CancellationToken token
    )
    {
        await using var take = connection.Batch(
            (
                "insert into ledger.read_progress (generation, review, position) values ($1, $2, 0) on conflict do nothing",
                [generation, review]
            ),
            (
                """
                select position from ledger.read_progress
                where generation = $1 and review = $2 and failure is null for update skip locked
                """,
                [generation, review]
            )
        );
        return (long?)await take.ExecuteScalarAsync(token);
    }

    public static async Task MoveAsync(
        NpgsqlConnection connection,
        int generation,
        Guid review,
        long position,
        CancellationToken token
    )
    {
        await using var move = connection.Command(
            "update ledger.read_progress set position = $3 where generation = $1 and review = $2",
            generation,
            review,
            position
        );
        await move.ExecuteNonQueryAsync(token);
    }

    /// <summary>Stops a review at an error, where health checks see it.</summary>
    public static async Task FailAsync(
        NpgsqlConnection connection,
        int? generation,
        Guid review,
        string failure,
        CancellationToken token
    )
    {
        await using var fail = connection.Command(
            """
            update ledger.read_progress set failure = $3
            where generation = coalesce($1, (select current from ledger.read_generation)) and review = $2
            """,
            Sql.Null(NpgsqlDbType.Integer, generation),
            review,
            failure
        );
        await fail.ExecuteNonQueryAsync(token);
    }

    /// <summary>The generation that people read; while this transaction lasts it stays so.</summary>
    /// <remarks>
    /// What follows need not wait for the disk: rows and progress are lost together, if at all, and made again from the facts.
    /// </remarks>
    public static async Task<int> CurrentAsync(NpgsqlConnection connection, CancellationToken token)
    {
        await using var query = new NpgsqlCommand(
            "select current, set_config('synchronous_commit', 'off', true) from ledger.read_generation for share",
            connection
        );
        return (int)(await query.ExecuteScalarAsync(token))!;
    }

    /// <summary>Reviews that a generation has not followed to their head.</summary>
    public static async Task<List<Guid>> BehindAsync(
        NpgsqlConnection connection,
        int? generation,
        CancellationToken token
    )
    {
        await using var query = connection.Command(
            """
            select h.review from ledger.review_head h
            left join ledger.read_progress p on p.review = h.review
                 and p.generation = coalesce($1, (select current from ledger.read_generation))
            where coalesce(p.position, 0) < h.position and p.failure is null
            """,
            Sql.Null(NpgsqlDbType.Integer, generation)
        );
        return await query.IdsAsync(token);
    }
}
