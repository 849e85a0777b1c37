using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Lineage;

/// <summary>A lineage, and how much of it was asked for.</summary>
public sealed record LineageFront(LineageReading Lineage, int Limit, bool Ended);

public static class LineagePageEndpoint
{
    private const int Usual = 40;
    private const int Most = 60;

    [WolverineGet("/reviews/{reviewId}/lineage/{id}", OperationId = "lineagePage")]
    [Page]
    [AllowReaders]
    [Takes("direction", "Up towards evidence, down towards theory and guidance, or both.")]
    [Takes("depth", "How many pointers away at most.")]
    [Takes("limit", "How many things at most; a picture shows no more than 60.")]
    [Takes("part", "Only the statement, element or advice with this id points.")]
    [Takes("ended", "True: pointers that have ended are followed as well.")]
    public static Task<IResult> Get(Guid id, HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        if (!LineageAsked.TryRead(http.Request.Query, out var read, out var problem))
        {
            return Task.FromResult(Results.Problem(problem));
        }

        var limit = http.Request.Query.ContainsKey("limit") ? Math.Min(read.Limit, Most) : Usual;
        var asked = read with { Limit = limit, People = false };
        return pages.Kept<LineagePage, LineageFront>(
            http,
            async (asOf, token) =>
                await LineageWalk.OfAsync(asOf, id, asked, token) is { } lineage
                    ? new LineageFront(lineage, limit, asked.Ended)
                    : null
        );
    }
}
