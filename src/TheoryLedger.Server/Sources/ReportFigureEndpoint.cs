using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public sealed class ReportFigureValidator : CommandValidator<ReportFigure>
{
    public ReportFigureValidator()
    {
        RuleFor(c => c.What).IsText(Limits.Name);
        RuleFor(c => c.Text).IsTextOrNone(Limits.Wording);
        RuleFor(c => c.Place).IsTextOrNone(Limits.Name);
    }
}

public static class ReportFigureEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/sources/{id}/figures", OperationId = "reportFigure")]
    [EndpointSummary("Notes a figure that a source states about itself.")]
    [AllowTeam]
    public static Task<IResult> Post(ReportFigure command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
