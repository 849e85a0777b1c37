using System.Text.Json;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Search;

/// <summary>Finds what is public for ever, by the full text search of the database: theory, the codebook and what was published.</summary>
internal static class PublicSearch
{
    /// <summary>How many are told at most.</summary>
    public const int Most = 50;

    /// <summary>The things that are found, as the index of the database names them.</summary>
    public const string Concepts = """
        ('codes', 'constructs', 'configurations', 'programme-theories', 'sources', 'demi-regularities', 'guidance',
         'substantive-theories', 'categories', 'candidates')
        """;

    private const string Name = "concat_ws(' ', i.view ->> 'title', i.view ->> 'name', i.view ->> 'label')";

    /// <summary>What is called so first, and then in the order in which it began.</summary>
    public static async Task<List<SearchHit>> FindAsync(string typed, AsOf asOf, CancellationToken token)
    {
        // A long view lies packed, and would be unpacked anew by everything that is asked of it: joined with nothing, it is not.
        await using var query = asOf.Command(
            $$"""
            select i.id, i.concept, i.view ->> 'state',
                   coalesce(i.view -> 'title', i.view -> 'name', i.view -> 'label', i.view -> 'pattern',
                            i.view -> 'statement' -> 'then')::text,
                   ts_headline('english', ledger.searched_words(i.view), w, 'MaxFragments=1, MinWords=8, MaxWords=30, StartSel="", StopSel=""')
            from websearch_to_tsquery('english', $4) w cross join lateral (
                select i.id, i.concept, i.born, i.view || '{}' as view from ledger.read_item i
                where ledger.searched(i.view) @@ w and i.concept in {{Concepts}}
                  and i.generation = $1 and i.review = $2 and {{asOf.Holds("i")}} offset 0) i
            order by to_tsvector('english', {{Name}}) @@ w desc, i.born limit $5
            """,
            typed,
            Most + 1
        );
        var hits = new List<SearchHit>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            hits.Add(HitOf(row));
        }

        return hits;
    }

    private static SearchHit HitOf(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetString(1),
            row.IsDBNull(2) ? null : row.GetString(2),
            row.IsDBNull(3) ? null : JsonSerializer.Deserialize<Words>(row.GetString(3), LedgerJson.Options),
            row.IsDBNull(4) || row.GetString(4).Length == 0 ? null : Words.Of(row.GetString(4))
        );
}
