using TheoryLedger.Server.History;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Stale;

/// <summary>Reads one page of what is stale, with the facts that made it so.</summary>
internal static class StaleLeaf
{
    public static async Task<Page<StaleThing>> ReadAsync(
        HttpContext http,
        AsOf asOf,
        StaleAsked asked,
        Cursor cursor,
        CancellationToken token
    )
    {
        var found = await StaleSearch.RunAsync(asOf, asked, cursor.After, token);
        var page = found.Take(cursor.Limit).ToList();
        var next = found.Count > page.Count ? cursor.Next(http, page[^1].BeganAt) : null;
        var facts = await asOf.FactsAsync(page.SelectMany(c => c.Changes).Select(c => c.ChangedAt), token);
        return new([.. page.Select(c => Of(c, facts))], asOf.Moment.Position, next);
    }

    private static StaleThing Of(Candidate candidate, Dictionary<long, StoredFact> facts) =>
        new(
            candidate.Id,
            candidate.Concept,
            candidate.Title,
            candidate.Version,
            candidate.BeganAt,
            [.. candidate.Changes.Select(c => Of(c, facts[c.ChangedAt]))]
        );

    private static StaleGround Of(Unseen unseen, StoredFact fact) =>
        new(
            unseen.Ground.Id,
            unseen.Ground.Concept,
            unseen.Ground.Name,
            unseen.Under.Part,
            unseen.Under.Version,
            unseen.Ground.Version,
            unseen.Ground.State,
            unseen.Ground.Successors,
            unseen.How,
            FactInBrief.Of(fact)
        );
}
