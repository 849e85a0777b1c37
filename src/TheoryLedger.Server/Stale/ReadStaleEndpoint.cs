using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.History;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Stale;

public static class ReadStaleEndpoint
{
    private const int PageSize = 100;
    private const int LargestPage = 500;
    private const string Concept = "concept";
    private const string Ground = "ground";

    [WolverineGet("/v1/reviews/{reviewId}/stale", OperationId = "readStale")]
    [EndpointSummary(
        "Codings, configurations, theories and guidance made under what has changed since, that nobody has affirmed: with the fact that changed it."
    )]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<Page<StaleThing>>(StatusCodes.Status200OK)]
    [Takes(Concept, "Only things of this kind: codings, configurations, programme-theories or guidance.")]
    [Takes(Ground, "Only what was made under the thing with this id.", IsId = true)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        var (asked, wrong) = Read(http.Request.Query);
        return asked is null ? Task.FromResult(Results.Problem(wrong!))
            : Cursor.TryRead(http, PageSize, LargestPage, out var cursor, out var problem)
                ? room.At(http, async (asOf, token) => await PageAsync(http, asOf, asked, cursor, token))
            : Task.FromResult(Results.Problem(problem));
    }

    private static (StaleAsked? Asked, ProblemDetails? Problem) Read(IQueryCollection query)
    {
        var concept = query.TryGetValue(Concept, out var named) ? named.ToString() : null;
        Guid? ground = Guid.TryParse(query[Ground].ToString(), out var id) ? id : null;
        return concept is not null && !StaleAsked.Concepts.Contains(concept)
                ? (null, Problems.BadParameter(Concept, $"takes one of: {string.Join(", ", StaleAsked.Concepts)}."))
            : query.ContainsKey(Ground) && ground is null
                ? (null, Problems.BadParameter(Ground, "takes the id of one thing."))
            : (new(concept, ground), null);
    }

    private static async Task<Page<StaleThing>> PageAsync(
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
