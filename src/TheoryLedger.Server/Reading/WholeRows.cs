using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Reading;

/// <summary>Sees to it that whatever takes several look-ups finds the same rows in all of them.</summary>
/// <remarks>
/// A rebuild keeps the rows that it replaces for a few seconds. Whoever reads for longer, or goes on later, finds none of them, and
/// would take that for an answer. Positions are the same in all generations: what was half read is read again in the present one.
/// </remarks>
public static class WholeRows
{
    // Rebuilds follow each other more slowly than anybody reads: the second time is good unless somebody is out for trouble.
    private const int Turns = 3;

    /// <summary>What is read at a moment, and once more where its rows were dropped meanwhile.</summary>
    /// <param name="database">The ledger's.</param>
    /// <param name="moment">In the generation that was present when it was found, which may be gone by now.</param>
    /// <param name="read">Reads at the same moment in a generation that is there when it begins.</param>
    /// <param name="token">Ends the search.</param>
    /// <exception cref="RowsReplacedException">The rows were dropped each time.</exception>
    public static async Task<T> ReadAsync<T>(
        NpgsqlDataSource database,
        Moment moment,
        Func<Moment, Task<T>> read,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(read);
        for (var turn = 0; turn < Turns; turn++)
        {
            int kept;
            try
            {
                var found = await read(moment);
                kept = await KeptAsync(database, moment, token);
                if (kept == moment.Generation)
                {
                    return found;
                }
            }
            catch (Exception fault) when (fault is not (OperationCanceledException or NpgsqlException))
            {
                // Whoever finds half of what there was may stumble over it.
                kept = await KeptAsync(database, moment, token);
                if (kept == moment.Generation)
                {
                    throw;
                }
            }

            moment = moment with { Generation = kept };
        }

        throw new RowsReplacedException();
    }

    // A review's progress goes in one transaction with its rows: while it is there, nothing was missed up to here.
    private static async Task<int> KeptAsync(NpgsqlDataSource database, Moment moment, CancellationToken token)
    {
        await using var query = database.Command(
            """
            select coalesce(p.generation, g.current) from ledger.read_generation g
            left join ledger.read_progress p on p.generation = $1 and p.review = $2
            """,
            moment.Generation,
            moment.Review
        );
        return (int)(await query.ExecuteScalarAsync(token))!;
    }
}

/// <summary>Rows were replaced again and again while they were read.</summary>
public sealed class RowsReplacedException()
    : Exception("What people read was rebuilt each time while it was read; ask again.");
