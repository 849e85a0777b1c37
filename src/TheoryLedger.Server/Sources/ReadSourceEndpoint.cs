using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public static class ReadSourceEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/sources/{id}", OperationId = "readSource")]
    [EndpointSummary("One source, with its kin and its texts.")]
    [AllowReaders]
    [ProducesResponseType(typeof(SourceReading), StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<SourceView>(http, id, SourceReading.ShowAsync);
}

public static class ListSourcesEndpoint
{
    private static readonly FilterParameter[] Filters =
    [
        FilterParameter.Thing("phase", SourceEdges.IncludedIn),
        new("contributed", Contribution.FilterOf, Contribution.Rule),
    ];

    [WolverineGet("/v1/reviews/{reviewId}/sources", OperationId = "listSources")]
    [EndpointSummary("The sources of a review, or of one of its phases.")]
    [AllowReaders]
    [FilteredBy("phase")]
    [Takes(
        "contributed",
        "Of those that are included, only what gave theory something, or nothing.",
        Choice = typeof(Contributed)
    )]
    [ProducesResponseType(typeof(Page<SourceEntry>), StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<SourceView, SourceEntry>(http, Filters, SourceEntry.ShowAsync);
}
