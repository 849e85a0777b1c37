using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Search;

/// <summary>Finds quotes, memos and what conversations are called, by opening them in memory as far as the caller may read them.</summary>
/// <remarks>No index of them lies on any disk, and they are not sent to the database either. So it takes longer, and ends somewhere.</remarks>
internal sealed class ProtectedSearch(SearchWords wanted, Caller caller, WordReader words, AsOf asOf)
{
    /// <summary>How many are told at most.</summary>
    public const int Most = 50;

    // What stands in many is found among the first.
    private const int First = 100;
    private const int Batch = 2_000;
    private const int Farthest = 50_000;

    /// <summary>The latest in which the words stand; and whether those are all.</summary>
    public async Task<(List<SearchHit> Hits, bool IsWhole)> FindAsync(CancellationToken token)
    {
        var (hits, before) = (new List<SearchHit>(), long.MaxValue);
        for (var (read, size) = (0, First); read < Farthest; read += size, size = Math.Min(2 * size, Batch))
        {
            var batch = await ReadAsync(before, size, token);
            // Looked through is not shown: what is found is put in, and noted, by whoever answers.
            var texts = await words.OpenAsync(
                caller,
                asOf.Moment,
                [.. batch.Select(b => b.Said?.Commitment).OfType<string>()],
                token
            );
            hits.AddRange(batch.Where(b => IsIn(b.Said, texts)).Select(b => b.ToHit()).Take(Most - hits.Count));
            if (batch.Count < size || hits.Count == Most)
            {
                return (hits, hits.Count < Most);
            }

            before = batch[^1].Born;
        }

        return (hits, false);
    }

    // What is withheld is no text, and so it is not found.
    private bool IsIn(Words? said, Dictionary<string, string> texts) =>
        (said?.Commitment is { } commitment ? texts.GetValueOrDefault(commitment) : said?.Text) is { } text
        && wanted.AreIn(text);

    private async Task<List<Candidate>> ReadAsync(long before, int size, CancellationToken token)
    {
        // The latest of each kind are found by the index, and then the latest of all: no more are looked at.
        await using var query = asOf.Command(
            $$"""
            select i.* from unnest('{excerpts,memos,sources}'::text[]) as kind (concept) cross join lateral (
                select i.id, i.concept, i.view ->> 'state', i.born,
                       (i.view -> case i.concept when 'excerpts' then 'quote' when 'memos' then 'text' else 'title' end)::text
                from ledger.read_item i
                where i.generation = $1 and i.review = $2 and {{asOf.Holds("i")}} and i.born < $4
                  and i.concept = kind.concept and (i.concept <> 'sources' or jsonb_typeof(i.view -> 'title') = 'object')
                order by i.born desc limit $5 offset 0) i
            order by i.born desc limit $5
            """,
            before,
            size
        );
        var batch = new List<Candidate>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            batch.Add(
                new(
                    row.GetGuid(0),
                    row.GetString(1),
                    row.IsDBNull(2) ? null : row.GetString(2),
                    row.GetInt64(3),
                    row.IsDBNull(4) ? null : JsonSerializer.Deserialize<Words>(row.GetString(4), LedgerJson.Options)
                )
            );
        }

        return batch;
    }

    private sealed record Candidate(Guid Id, string Concept, string? State, long Born, Words? Said)
    {
        // It is told as the commitment that it is, so that whoever answers puts the words in by the same rules as anywhere.
        public SearchHit ToHit() =>
            Concept == "sources" ? new(Id, Concept, State, Said, null) : new(Id, Concept, State, null, Said);
    }
}
