using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Genealogy;

public static class GenealogyPageEndpoint
{
    private const int OnPage = 30;

    [WolverineGet("/reviews/{reviewId}/genealogy", OperationId = "genealogyPage")]
    [Page]
    [AllowReaders]
    [Takes(GenealogyAsked.ConceptName, "Of configurations, unless said otherwise, or of constructs.")]
    [Takes(GenealogyAsked.IdName, "Only the family of the one with this id.")]
    [Takes(GenealogyAsked.FateName, "Only those that went there.")]
    [Takes("after", "The position after which the members of the page began.")]
    [Takes("limit", "How many members at most.")]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        if (!GenealogyAsked.TryRead(http.Request.Query, out var asked, out var problem))
        {
            return Task.FromResult(Results.Problem(problem));
        }

        return Cursor.TryRead(http, OnPage, OnPage * 2, out var cursor, out problem)
            ? pages.Kept<GenealogyPage, GenealogyReading>(
                http,
                async (asOf, token) => await new FamilyBook(asOf, asked).ReadAsync(http, cursor, token)
            )
            : Task.FromResult(Results.Problem(problem));
    }
}
