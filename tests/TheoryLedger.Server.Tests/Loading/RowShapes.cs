using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Tests.Loading;

/// <summary>What can be said of a review's rows apart from their values: which columns are filled, and how things are named.</summary>
public static class RowShapes
{
    private static readonly string[] Shapes =
    [
        Filled("event", "select * from ledger_events.mt_events where tenant_id = $1"),
        Filled("stream", "select * from ledger_events.mt_streams where tenant_id = $1"),
        Filled("entry", "select * from ledger.entry where review::text = $1"),
        Filled("words", "select * from ledger.protected_words where review::text = $1"),
        "select 'name ' || type || ' ' || mt_dotnet_type from ledger_events.mt_events where tenant_id = $1",
        """
            select 'kind ' || e.type || ' ' || s.type from ledger_events.mt_events e
            join ledger_events.mt_streams s on s.tenant_id = e.tenant_id and s.id = e.stream_id where e.tenant_id = $1
            """,
        """
            select 'header ' || h.key || ' ' || jsonb_typeof(h.value)
            from ledger_events.mt_events e cross join jsonb_each(e.headers) h where e.tenant_id = $1
            """,
        """
            select 'lengths ' || length(correlation_id) || ' ' || length(user_name) || ' ' || length(data::text) / 1000000
            from ledger_events.mt_events where tenant_id = $1
            """,
        """
            select 'agrees ' || bool_and(e.timestamp = n.recorded_at and e.stream_id = n.stream and e.version = n.version
                and e.headers ->> 'tl-pos' = n.position::text and h.position >= n.position)
            from ledger_events.mt_events e join ledger.entry n on n.event_id = e.id
            join ledger.review_head h on h.review = n.review where e.tenant_id = $1
            """,
        "select 'words ' || length(commitment) || ' ' || (subjects[1] = review) from ledger.protected_words where review::text = $1",
    ];

    public static async Task<HashSet<string>> OfAsync(NpgsqlDataSource database, Guid review, CancellationToken token)
    {
        var shapes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var shape in Shapes)
        {
            await using var query = database.Command(shape, review.ToString());
            await using var row = await query.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
            {
                shapes.Add(row.GetString(0));
            }
        }

        return shapes;
    }

    private static string Filled(string what, string rows) =>
        $"""
            select '{what} ' || string_agg(c.key || case jsonb_typeof(c.value) when 'null' then '-' else '+' end, ' ' order by c.key)
            from ({rows}) r cross join jsonb_each(to_jsonb(r)) c group by to_jsonb(r)
            """;
}
