using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Genealogy;

public static class ReadGenealogyEndpoint
{
    private const int PageSize = 100;
    private const int LargestPage = 500;

    [WolverineGet("/v1/reviews/{reviewId}/genealogy", OperationId = "readGenealogy")]
    [EndpointSummary(
        "How configurations or constructs descend from each other, where each went and why, and an account that adds up."
    )]
    [AllowReaders]
    [ProducesResponseType<GenealogyReading>(StatusCodes.Status200OK)]
    [Takes(
        GenealogyAsked.ConceptName,
        "Of configurations, unless said otherwise, or of constructs.",
        Choice = typeof(GenealogyConcept)
    )]
    [Takes(GenealogyAsked.IdName, "Only the family of the one with this id, up and down.", IsId = true)]
    [Takes(GenealogyAsked.FateName, "Lists only those that went there; the account is of all.", Choice = typeof(Fate))]
    [Takes("after", "The position after which the members of the page began.", IsNumber = true)]
    [Takes("limit", "How many members at most.", IsNumber = true)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        if (!GenealogyAsked.TryRead(http.Request.Query, out var asked, out var problem))
        {
            return Task.FromResult(Results.Problem(problem));
        }

        return Cursor.TryRead(http, PageSize, LargestPage, out var cursor, out problem)
            ? room.At(http, async (asOf, token) => await new FamilyBook(asOf, asked).ReadAsync(http, cursor, token))
            : Task.FromResult(Results.Problem(problem));
    }
}
