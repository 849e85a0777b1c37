using Npgsql;
using TheoryLedger.Benchmarks.Loading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Benchmarks.Reading;

/// <summary>Which things of a review are asked for: usual ones, and those that most others point at.</summary>
public sealed class Things(NpgsqlDataSource owner, StoredReview review)
{
    private const int Usual = 40;

    /// <summary>Some of a kind, spread over the first half of the review, so that they can be read as of then.</summary>
    public async Task<IReadOnlyList<Guid>> UsualAsync(string concept, CancellationToken token)
    {
        await using var query = owner.Command(
            """
            select id from ledger.read_item
            where generation = (select current from ledger.read_generation) and review = $1 and concept = $2
              and since = born and born < $3 order by md5(id::text) limit $4
            """,
            review.Review,
            concept,
            review.Facts / 2L,
            Usual
        );
        var things = new List<Guid>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            things.Add(row.GetGuid(0));
        }

        return things;
    }

    /// <summary>The one that most things point at in some way, among those that were there half-way.</summary>
    public async Task<Guid> HubAsync(string kind, string concept, CancellationToken token)
    {
        await using var query = owner.Command(
            """
            select e.target from ledger.read_edge e
            join ledger.read_item i on i.generation = e.generation and i.review = e.review and i.id = e.target and i.since = i.born
            where e.generation = (select current from ledger.read_generation) and e.review = $1 and e.kind = $2
              and i.concept = $3 and i.born < $4
            group by e.target order by count(*) desc, e.target limit 1
            """,
            review.Review,
            kind,
            concept,
            review.Facts / 2L
        );
        return (Guid)(await query.ExecuteScalarAsync(token))!;
    }
}
