using Npgsql;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Verifying;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>Reads events and their new leaves once more before they are kept for good: now a mistake can still be taken back.</summary>
internal static class KeptRows
{
    private const string Entries = """
        select entry from ledger.log_leaf where review = $1 and epoch = $2 and index >= $3 and position is not null
        order by index
        """;

    /// <exception cref="StandstillException">A leaf does not say what the event says.</exception>
    public static async Task CheckAsync(
        NpgsqlConnection connection,
        LogState before,
        LogState after,
        CancellationToken token
    )
    {
        var leaves = await LeavesAsync(connection, before, token);
        var findings = new List<LiveFinding>();
        await using var ask = EventRow.Ask(connection, before.Review, before.Position, after.Position);
        await using var rows = await ask.ExecuteReaderAsync(token);
        var at = 0;
        for (; await rows.ReadAsync(token) && at < leaves.Count; at++)
        {
            RowCheck.CompareWithLeaf(EventRow.Read(rows), leaves[at], findings);
        }

        if (at != leaves.Count || leaves.Contains(null) || findings.Count > 0)
        {
            var first = findings.Count > 0 ? $"{findings[0]}" : "there are not as many leaves as events";
            throw new StandstillException(
                Standstill.EventsBroken,
                $"What would be sealed is not what is stored: {first}."
            );
        }
    }

    private static async Task<List<EventLeaf?>> LeavesAsync(
        NpgsqlConnection connection,
        LogState before,
        CancellationToken token
    )
    {
        await using var query = connection.Command(Entries, before.Review, before.Epoch, before.Head.Size);
        var leaves = new List<EventLeaf?>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            leaves.Add(EventLeaf.TryParse(row.GetFieldValue<byte[]>(0), out var leaf) ? leaf : null);
        }

        return leaves;
    }
}
