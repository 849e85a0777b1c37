using System.Numerics;
using Npgsql;

namespace TheoryLedger.Server.Reading;

/// <summary>Lets the database know how much it holds, where a great deal came at once.</summary>
/// <remarks>What is recorded bit by bit it notices by itself, in time; after an import or a rebuild it would plan as if there were nothing.</remarks>
internal static class Stock
{
    /// <summary>Takes stock whenever a review that is caught up with has doubled, so that plans rest on no less than half of what there is.</summary>
    /// <param name="connection">Within the transaction that moves rows forward: whoever sees the rows has the plans for them.</param>
    /// <param name="facts">How many were taken just now.</param>
    /// <param name="size">How many are taken at most.</param>
    /// <param name="reached">The position of the last of them.</param>
    /// <param name="token">Stops it.</param>
    public static async Task TakeIfGrownAsync(
        NpgsqlConnection connection,
        int facts,
        int size,
        long reached,
        CancellationToken token
    )
    {
        if (facts == size && BitOperations.IsPow2(reached / size))
        {
            await TakeAsync(connection, token);
        }
    }

    /// <summary>Takes stock of all large tables: a sample of each.</summary>
    public static async Task TakeAsync(NpgsqlConnection connection, CancellationToken token)
    {
        await using var take = new NpgsqlCommand("select ledger.take_stock()", connection);
        await take.ExecuteNonQueryAsync(token);
    }
}
