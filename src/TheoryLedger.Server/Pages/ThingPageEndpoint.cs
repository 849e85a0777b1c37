using System.Text.Json.Nodes;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Pages;

/// <summary>Anything of a review, as it is read.</summary>
/// <param name="Id">The thing.</param>
/// <param name="Concept">What it is.</param>
/// <param name="Record">What is read of it.</param>
public sealed record ThingShown(Guid Id, string Concept, JsonObject Record);

public static class ThingPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/{concept}/{id}", OperationId = "thingPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(string concept, Guid id, HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.At<ThingPage, ThingShown>(http, (asOf, token) => FindAsync(asOf, concept, id, token));
    }

    private static async Task<ThingShown?> FindAsync(AsOf asOf, string concept, Guid id, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select i.view::text from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.id = $4 and i.concept = $5 and {asOf.Holds("i")}
            """,
            id,
            concept
        );
        return await query.ExecuteScalarAsync(token) is string view
            ? new(id, concept, JsonNode.Parse(view)!.AsObject())
            : null;
    }
}
