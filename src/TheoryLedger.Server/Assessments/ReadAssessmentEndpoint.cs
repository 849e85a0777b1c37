using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Assessments;

public static class ReadAssessmentEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/assessments/{id}", OperationId = "readAssessment")]
    [EndpointSummary("One judgement of confidence or of saturation.")]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) => room.One<AssessmentView>(http, id);
}

public static class ListAssessmentsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/assessments", OperationId = "listAssessments")]
    [EndpointSummary("The judgements of confidence and of saturation, or those of one thing.")]
    [AllowReaders]
    [FilteredBy("of")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<AssessmentView>(http, ("of", "of"));
}
