using System.Text.Json.Nodes;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Tests.Recording;

/// <summary>What lies in the database behind a review, as the owner of the database sees it.</summary>
internal static class Ledger
{
    private const string Rows = """
        select e.position, e.recorded_at, e.stream, e.version, m.type, m.data::text,
               (m.headers ->> 'tl-pos')::bigint, m.timestamp, m.stream_id, m.version, m.tenant_id
        from ledger.entry e join ledger_events.mt_events m on m.id = e.event_id
        where e.review = $1 order by e.position
        """;

    private const string Tables = """
        select format('%I.%I', table_schema, table_name) from information_schema.tables
        where table_schema in ('ledger', 'ledger_events') and table_type = 'BASE TABLE' order by 1
        """;

    extension(ServerFixture server)
    {
        /// <summary>Every fact of a review in the order of positions, next to how the event store holds it.</summary>
        public async Task<List<LedgerRow>> Facts(Guid review)
        {
            var token = TestContext.Current.CancellationToken;
            await using var query = server.Owner.Command(Rows, review);
            await using var row = await query.ExecuteReaderAsync(token);
            var facts = new List<LedgerRow>();
            while (await row.ReadAsync(token))
            {
                facts.Add(
                    new(row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1), row.GetGuid(2), row.GetInt64(3))
                    {
                        Type = row.GetString(4),
                        Data = JsonNode.Parse(row.GetString(5))!,
                        Stored = new(
                            row.GetInt64(6),
                            row.GetFieldValue<DateTimeOffset>(7),
                            row.GetGuid(8),
                            row.GetInt64(9),
                            row.GetString(10)
                        ),
                    }
                );
            }

            return facts;
        }

        /// <summary>The tables in which a text can be read, as it is or as the bytes of it.</summary>
        public async Task<List<string>> TablesHolding(string text)
        {
            var bytes = Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(text));
            var holding = new List<string>();
            foreach (var table in await server.TableNames())
            {
                var sql =
                    $"select exists (select from {table} t where t::text ilike any (array['%' || $1 || '%', '%' || $2 || '%']))";
                await using var query = server.Owner.Command(sql, text, bytes);
                if ((bool)(await query.ExecuteScalarAsync(TestContext.Current.CancellationToken))!)
                {
                    holding.Add(table);
                }
            }

            return holding;
        }

        private async Task<List<string>> TableNames()
        {
            var token = TestContext.Current.CancellationToken;
            await using var query = server.Owner.Command(Tables);
            await using var row = await query.ExecuteReaderAsync(token);
            var names = new List<string>();
            while (await row.ReadAsync(token))
            {
                names.Add(row.GetString(0));
            }

            return names;
        }
    }
}

/// <summary>A fact and its place in the review.</summary>
internal sealed record LedgerRow(long Position, DateTimeOffset RecordedAt, Guid Stream, long Version)
{
    public required string Type { get; init; }

    public required JsonNode Data { get; init; }

    public required StoredRow Stored { get; init; }
}

/// <summary>What the event store and the fact's own headers say of the same fact.</summary>
internal sealed record StoredRow(long Position, DateTimeOffset RecordedAt, Guid Stream, long Version, string Tenant);
