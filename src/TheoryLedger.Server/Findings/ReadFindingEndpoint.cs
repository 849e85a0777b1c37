using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Findings;

public static class ReadFindingEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/findings/{id}", OperationId = "readFinding")]
    [EndpointSummary("One finding, with the team's answers.")]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) => room.One<FindingView>(http, id);
}

public static class ListFindingsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/findings", OperationId = "listFindings")]
    [EndpointSummary("The findings of a review, or those on one thing.")]
    [AllowReaders]
    [FilteredBy("on")]
    [Takes("state", "Only findings in this state.", Choice = typeof(FindingState))]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.List<FindingView, FindingView>(http, Filters, (findings, _, _) => Task.FromResult(findings));
    }

    internal static IReadOnlyList<FilterParameter> Filters { get; } =
    [FilterParameter.Thing("on", "on"), FilterParameter.Choice<FindingState>("state")];
}
