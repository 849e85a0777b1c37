using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Evidence;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Mechanisms;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Evidence;

public static class ReadEvidenceEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/evidence/{id}", OperationId = "readEvidence")]
    [EndpointSummary("One piece of evidence, with what it quotes.")]
    [AllowReaders]
    [ProducesResponseType<EvidenceReading>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<EvidenceView>(
            http,
            id,
            async (view, asOf, token) => (await EvidenceShelf.ShowAsync([view], asOf, token))[0]
        );
}

public static class ListEvidenceEndpoint
{
    internal static readonly FilterParameter[] Filters =
    [
        FilterParameter.Thing("configuration", EvidenceEdges.Judges),
        FilterParameter.Thing("once", EvidenceEdges.OnceJudged),
        FilterParameter.Thing("excerpt", "excerpt"),
        FilterParameter.Thing("source", "source"),
        FilterParameter.Thing("coding", "coding"),
        BearingOn.Parameter,
        FilterParameter.Choice<Stance>("stance"),
        FilterParameter.Choice<EvidenceState>("state"),
    ];

    [WolverineGet("/v1/reviews/{reviewId}/evidence", OperationId = "listEvidence")]
    [EndpointSummary(
        "Evidence: all of a review, or what stands on one configuration, excerpt, source or coding, or bears on one mechanism."
    )]
    [AllowReaders]
    [ProducesResponseType<Page<EvidenceReading>>(StatusCodes.Status200OK)]
    [FilteredBy("configuration", "excerpt", "source", "coding", "mechanism", "once")]
    [Takes("stance", "Only evidence of this stance.", Choice = typeof(Stance))]
    [Takes("state", "Only evidence in this state.", Choice = typeof(EvidenceState))]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<EvidenceView, EvidenceReading>(http, Filters, EvidenceShelf.ShowAsync);
}
