using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Lineage;

/// <summary>Where the words of an excerpt stand.</summary>
/// <param name="Source">The source that they are of.</param>
/// <param name="Title">What that is called; never told in a sentence where it is protected.</param>
/// <param name="Kind">What it is: a paper, an interview, …</param>
/// <param name="Text">The text that they stand in.</param>
/// <param name="TextKind">Whether that holds the source's own words.</param>
/// <param name="From">The first code point, from 0.</param>
/// <param name="To">One past the last.</param>
/// <param name="Locator">What a reader would look for.</param>
internal sealed record Place(
    Guid Source,
    Words? Title,
    string? Kind,
    Guid Text,
    string? TextKind,
    int From,
    int To,
    Words? Locator
)
{
    /// <summary>The source in the middle of a sentence.</summary>
    public string SourceName =>
        Title is { Text: { } title, Commitment: null } ? $"the source “{title}”"
        : Kind is "interview" ? "an interview"
        : Kind is "focus-group" ? "a focus group"
        : "a source";

    /// <summary>What the words are of: what the team wrote down of a source is not that source's own words.</summary>
    public string Name => TextKind is "notes" ? $"the team's notes on {SourceName}" : SourceName;
}

/// <summary>Looks up where excerpts stand, in each of their versions.</summary>
internal static class Places
{
    public static async Task<Dictionary<(Guid Excerpt, int Version), Place>> OfAsync(
        AsOf asOf,
        IEnumerable<Guid> excerpts,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(Query(asOf), excerpts.ToArray());
        var places = new Dictionary<(Guid, int), Place>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            places[(row.GetGuid(0), row.GetInt32(1))] = new(
                row.GetGuid(2),
                row.IsDBNull(3) ? null : WordsOf(row.GetString(3)),
                row.IsDBNull(4) ? null : row.GetString(4),
                row.GetGuid(5),
                row.IsDBNull(6) ? null : row.GetString(6),
                row.GetInt32(7),
                row.GetInt32(8),
                row.IsDBNull(9) ? null : WordsOf(row.GetString(9))
            );
        }

        return places;
    }

    private static string Query(AsOf asOf) =>
        $"""
            select i.id, v.version, s.id, (s.view -> 'title')::text, s.view ->> 'kind', v.text, t.view ->> 'kind',
                   (v.span ->> 'from')::int, (v.span ->> 'to')::int, nullif(v.locator, 'null')::text
            from ledger.read_item i
            cross join lateral (
                select (i.view ->> 'excerptVersion')::int as version, (i.view ->> 'textId')::uuid as text,
                       i.view -> 'span' as span, i.view -> 'locator' as locator
                union all
                select (a ->> 'excerptVersion')::int, (a ->> 'textId')::uuid, a -> 'span', a -> 'locator'
                from jsonb_array_elements(i.view -> 'earlier') a) v
            join ledger.read_item s
                on s.generation = $1 and s.review = $2 and s.id = (i.view ->> 'sourceId')::uuid and {asOf.Holds("s")}
            left join ledger.read_item t
                on t.generation = $1 and t.review = $2 and t.id = v.text and {asOf.Holds("t")}
            where i.generation = $1 and i.review = $2 and i.id = any ($4) and i.concept = 'excerpts' and {asOf.Holds(
                "i"
            )}
            """;

    private static Words? WordsOf(string json) => JsonSerializer.Deserialize<Words>(json, LedgerJson.Options);
}
