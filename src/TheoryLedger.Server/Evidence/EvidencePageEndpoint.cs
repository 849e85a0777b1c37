using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Evidence;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Evidence;

public static class EvidencePageEndpoint
{
    private const int Usual = 25;

    [WolverineGet("/reviews/{reviewId}/evidence", OperationId = "evidencePage")]
    [Page]
    [AllowReaders]
    [ProducesResponseType<Page<EvidenceReading>>(StatusCodes.Status200OK)]
    [FilteredBy("configuration", "excerpt", "source", "coding", "mechanism", "once")]
    [Takes("stance", "Only evidence of this stance.", Choice = typeof(Stance))]
    [Takes("state", "Only evidence in this state.", Choice = typeof(EvidenceState))]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.List<EvidencePage, EvidenceView, EvidenceReading>(
            http,
            ListEvidenceEndpoint.Filters,
            EvidenceShelf.ShowAsync,
            Usual
        );
    }
}
