using System.Text.Json.Nodes;
using Npgsql;
using NpgsqlTypes;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>Holds rows that were made anew against those that people read: all columns, in both directions.</summary>
internal sealed class ServedRows(NpgsqlConnection connection, int generation, Guid review, ServedFindings findings)
{
    // Rows are counted as often as they are there: the key that keeps them apart may have been taken away.
    private const string Compared = """
        ), missing as (table made except all table served), extra as (table served except all table made)
        select to_jsonb(m)::text, to_jsonb(x)::text from missing m full join extra x
        """;

    private const string Items = $"""
        with made as (
            select id, since, until, decided_since, decided_until, concept, born, version, view::jsonb::text as view
            from unnest($5, $6, $7, $8, $9, $10, $11, $12, $13)
                as m (id, since, until, decided_since, decided_until, concept, born, version, view)
        ), served as (
            select id, since, until, decided_since, decided_until, concept, born, version, view::text as view
            from ledger.read_item
            where generation = $1 and review = $2 and id >= $3 and ($4 is null or id < $4)
        {Compared} using (id, since) order by id, since
        """;

    private const string Edges = $"""
        with made as (
            select * from unnest($5, $6, $7, $8, $9, $10, $11, $12, $13)
                as m (source, kind, target, part, since, until, decided_since, decided_until, label)
        ), served as (
            select source, kind, target, part, since, until, decided_since, decided_until, label
            from ledger.read_edge
            where generation = $1 and review = $2 and source >= $3 and ($4 is null or source < $4)
        {Compared} using (source, kind, target, part, since) order by source, kind, target, part, since
        """;

    public async Task CompareAsync(Stretch stretch, Batch made, CancellationToken token)
    {
        var concepts = made.NewItems.DistinctBy(item => item.Id).ToDictionary(item => item.Id, item => item.Concept);
        await FindAsync(Items, stretch, Columns(made.NewItems), ServedDifference.OfItem, token);
        await FindAsync(Edges, stretch, Columns(made.NewEdges), row => ServedDifference.OfEdge(row, concepts), token);
    }

    private async Task FindAsync(
        string sql,
        Stretch stretch,
        object[] made,
        Func<JsonObject, string> name,
        CancellationToken token
    )
    {
        var before = Sql.Null(NpgsqlDbType.Uuid, stretch.Before);
        await using var query = connection.Command(sql, [generation, review, stretch.From, before, .. made]);
        // However many rows somebody put there.
        query.CommandTimeout = 0;
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            ServedDifference.Tell(Row(row, 0), Row(row, 1), name, findings);
        }
    }

    private static JsonObject? Row(NpgsqlDataReader row, int at) =>
        row.IsDBNull(at) ? null : JsonNode.Parse(row.GetString(at))!.AsObject();

    private static object[] Columns(List<ItemRow> rows) =>
        [
            rows.Select(i => i.Id).ToArray(),
            rows.Select(i => i.Since.Position).ToArray(),
            rows.Select(i => i.Until.Position).ToArray(),
            rows.Select(i => i.Since.Decided).ToArray(),
            rows.Select(i => i.Until.Decided).ToArray(),
            rows.Select(i => i.Concept).ToArray(),
            rows.Select(i => i.Born).ToArray(),
            rows.Select(i => i.Version).ToArray(),
            rows.Select(i => i.View).ToArray(),
        ];

    private static object[] Columns(List<EdgeRow> rows) =>
        [
            rows.Select(e => e.Source).ToArray(),
            rows.Select(e => e.Kind).ToArray(),
            rows.Select(e => e.Target).ToArray(),
            rows.Select(e => e.Part).ToArray(),
            rows.Select(e => e.Since.Position).ToArray(),
            rows.Select(e => e.Until.Position).ToArray(),
            rows.Select(e => e.Since.Decided).ToArray(),
            rows.Select(e => e.Until.Decided).ToArray(),
            rows.Select(e => e.Label).ToArray(),
        ];
}
