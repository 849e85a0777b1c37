using Npgsql;
using NpgsqlTypes;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Reading;

/// <summary>Fetches and keeps the rows that a batch works on, in one generation of one review.</summary>
/// <remarks>
/// Every row is looked up by its own key. Of a generation that is being filled, and of a review that is new, the planner knows nothing
/// yet, takes it for empty, and would rather read it whole for each batch: so each look-up asks for the order of that key.
/// </remarks>
public sealed class BatchStore(NpgsqlConnection connection, int generation, Guid review)
{
    public async Task<Batch> LoadAsync(IEnumerable<Guid> ids, CancellationToken token)
    {
        var wanted = ids.Distinct().ToArray();
        return wanted is []
            ? new Batch(new Dictionary<Guid, ItemRow>(), [])
            : new Batch(await ItemsAsync(wanted, token), await EdgesAsync(wanted, token));
    }

    public async Task SaveAsync(Batch batch, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(batch);
        // What was there is moved back first: what ends here may have ended later than that.
        await RunAsync(Lowering.Of("read_item", "id"), token, Bounds(batch.Lowered));
        await RunAsync(Lowering.Of("read_edge", "source"), token, Bounds(batch.Lowered));
        await CloseItemsAsync(batch.ClosedItems, token);
        await CloseEdgesAsync(batch.ClosedEdges, token);
        await CopyItemsAsync(batch.NewItems, token);
        if (batch.NewEdges.Count > 0)
        {
            await CopyEdgesAsync(batch.NewEdges, token);
        }
    }

    private Task CloseItemsAsync(List<ItemRow> closed, CancellationToken token) =>
        RunAsync(
            """
            with closed as materialized (
                select i.ctid, c.until, c.decided
                from unnest($3, $4, $5) as c (id, until, decided) cross join lateral (
                    select i.ctid from ledger.read_item i
                    where i.generation = $1 and i.review = $2 and i.id = c.id and i.until = 9223372036854775807
                    order by i.since desc limit 1) i)
            update ledger.read_item i set until = c.until, decided_until = c.decided from closed c where i.ctid = c.ctid
            """,
            token,
            closed.Select(i => i.Id).ToArray(),
            closed.Select(i => i.Until.Position).ToArray(),
            closed.Select(i => i.Until.Decided).ToArray()
        );

    private Task CloseEdgesAsync(List<EdgeRow> closed, CancellationToken token) =>
        RunAsync(
            """
            with closed as materialized (
                select e.ctid, c.until, c.decided
                from unnest($3, $4, $5, $6, $7, $8) as c (source, kind, target, part, until, decided) cross join lateral (
                    select e.ctid from ledger.read_edge e
                    where e.generation = $1 and e.review = $2 and e.until = 9223372036854775807
                      and e.source = c.source and e.kind = c.kind and e.target = c.target and e.part = c.part
                    order by e.since desc limit 1) e)
            update ledger.read_edge e set until = c.until, decided_until = c.decided from closed c where e.ctid = c.ctid
            """,
            token,
            closed.Select(e => e.Source).ToArray(),
            closed.Select(e => e.Kind).ToArray(),
            closed.Select(e => e.Target).ToArray(),
            closed.Select(e => e.Part).ToArray(),
            closed.Select(e => e.Until.Position).ToArray(),
            closed.Select(e => e.Until.Decided).ToArray()
        );

    private async Task<Dictionary<Guid, ItemRow>> ItemsAsync(Guid[] ids, CancellationToken token)
    {
        await using var query = Command(
            """
            select i.* from unnest($3) as w (id) cross join lateral (
                select id, since, decided_since, concept, born, version, view::text from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.id = w.id and i.until = 9223372036854775807
                order by i.since desc limit 1) i
            """,
            ids
        );
        var rows = new Dictionary<Guid, ItemRow>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            rows[row.GetGuid(0)] = new(
                row.GetGuid(0),
                new(row.GetInt64(1), row.GetInt64(2)),
                row.GetString(3),
                row.GetInt64(4),
                row.GetInt64(5),
                row.GetString(6)
            );
        }

        return rows;
    }

    private async Task<List<EdgeRow>> EdgesAsync(Guid[] ids, CancellationToken token)
    {
        await using var query = Command(
            """
            select e.* from unnest($3) as w (id) cross join lateral (
                select source, kind, target, part, since, decided_since, label from ledger.read_edge e
                where e.generation = $1 and e.review = $2 and e.source = w.id and e.until = 9223372036854775807
                order by e.kind, e.target, e.part, e.since offset 0) e
            """,
            ids
        );
        var rows = new List<EdgeRow>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            rows.Add(
                new(
                    row.GetGuid(0),
                    row.GetString(1),
                    row.GetGuid(2),
                    row.GetString(3),
                    new(row.GetInt64(4), row.GetInt64(5)),
                    row.GetString(6)
                )
            );
        }

        return rows;
    }

    private async Task CopyItemsAsync(List<ItemRow> rows, CancellationToken token)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy ledger.read_item
                (generation, review, id, since, until, decided_since, decided_until, concept, born, version, view)
            from stdin (format binary)
            """,
            token
        );
        foreach (var row in rows)
        {
            await copy.StartRowAsync(token);
            await copy.WriteAsync(generation, token);
            await copy.WriteAsync(review, token);
            await copy.WriteAsync(row.Id, token);
            await WriteAsync(copy, row.Since, row.Until, token);
            await copy.WriteAsync(row.Concept, token);
            await copy.WriteAsync(row.Born, token);
            await copy.WriteAsync(row.Version, token);
            await copy.WriteAsync(row.View, NpgsqlDbType.Jsonb, token);
        }

        await copy.CompleteAsync(token);
    }

    private async Task CopyEdgesAsync(List<EdgeRow> rows, CancellationToken token)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy ledger.read_edge
                (generation, review, source, kind, target, part, since, until, decided_since, decided_until, label)
            from stdin (format binary)
            """,
            token
        );
        foreach (var row in rows)
        {
            await copy.StartRowAsync(token);
            await copy.WriteAsync(generation, token);
            await copy.WriteAsync(review, token);
            await copy.WriteAsync(row.Source, token);
            await copy.WriteAsync(row.Kind, token);
            await copy.WriteAsync(row.Target, token);
            await copy.WriteAsync(row.Part, token);
            await WriteAsync(copy, row.Since, row.Until, token);
            await copy.WriteAsync(row.Label, token);
        }

        await copy.CompleteAsync(token);
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, Mark since, Mark until, CancellationToken token)
    {
        foreach (var bound in (long[])[since.Position, until.Position, since.Decided, until.Decided])
        {
            await copy.WriteAsync(bound, token);
        }
    }

    private static object[] Bounds(IEnumerable<ItemRow> lowered) =>
        [lowered.Select(i => i.Id).ToArray(), lowered.Select(i => i.Since.Decided).ToArray()];

    private async Task RunAsync(string sql, CancellationToken token, params object[] values)
    {
        if (values is [Array { Length: > 0 }, ..])
        {
            await using var command = Command(sql, values);
            await command.ExecuteNonQueryAsync(token);
        }
    }

    private NpgsqlCommand Command(string sql, params object[] values) =>
        connection.Command(sql, [generation, review, .. values]);
}
