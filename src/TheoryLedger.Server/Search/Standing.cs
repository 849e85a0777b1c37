using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Search;

/// <summary>What of all that was ever said stands at a moment, and of what thing.</summary>
internal static class Standing
{
    /// <summary>Those that stand, by their commitments. Of a quote only its present wording counts.</summary>
    public static async Task<Dictionary<string, SearchHit>> AmongAsync(
        IReadOnlyList<Heard> heard,
        AsOf asOf,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            $$"""
            select h.commitment, h.field, i.id, i.concept, i.view ->> 'state',
                   coalesce(i.view -> 'title', i.view -> 'name', i.view -> 'label', i.view -> 'pattern', i.view -> 'called')::text
            from unnest($4::uuid[], $5::text[], $6::text[]) as h (thing, commitment, field)
            join ledger.read_item i on i.generation = $1 and i.review = $2 and i.id = h.thing and {{asOf.Holds("i")}}
            where case h.field when 'quote' then i.view -> 'quote' ->> '$c' = h.commitment
                               else strpos(i.view::text, h.commitment) > 0 end
            """,
            heard.Select(h => h.Thing).ToArray(),
            heard.Select(h => h.Commitment).ToArray(),
            heard.Select(h => h.Field).ToArray()
        );
        var standing = new Dictionary<string, SearchHit>(StringComparer.Ordinal);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var (commitment, field) = (row.GetString(0), row.GetString(1));
            var title = row.IsDBNull(5)
                ? null
                : JsonSerializer.Deserialize<Words>(row.GetString(5), LedgerJson.Options);
            standing[commitment] = new(
                row.GetGuid(2),
                row.GetString(3),
                row.IsDBNull(4) ? null : row.GetString(4),
                title,
                title?.Commitment == commitment ? null : Words.Committed(commitment)
            )
            {
                Field = field,
            };
        }

        return standing;
    }
}
