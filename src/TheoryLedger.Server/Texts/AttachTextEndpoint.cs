using System.Text.RegularExpressions;
using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Texts;
using Wolverine.Http;

namespace TheoryLedger.Server.Texts;

public sealed partial class AttachTextValidator : CommandValidator<AttachText>
{
    private const int Longest = Intake.Limit;
    private const int MostTurns = 20_000;

    public AttachTextValidator()
    {
        RuleFor(c => c.SourceId).NotEmpty();
        RuleFor(c => c.Content).IsTextOrNone(Longest);
        RuleFor(c => c.Segments).IsListOrNone(MostTurns);
        RuleForEach(c => c.Segments)
            .Must(turn => turn is null || turn.Text.Commitment is null)
            .WithMessage("A turn takes text.");
        RuleFor(c => c.Language)
            .Must(tag => tag is null || LanguageTag().IsMatch(tag))
            .WithMessage("'{PropertyName}' takes a BCP 47 tag, such as en-GB.");
        RuleFor(c => c.ExpectedDigest).IsDigestOrNone();
        RuleFor(c => c.ExpectedLength).GreaterThan(0);
    }

    [GeneratedRegex(
        "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,9}$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex LanguageTag();
}

public static class AttachTextEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/texts", OperationId = "attachText")]
    [EndpointSummary("Puts one exact version of a source's content into the review.")]
    [AllowTeam]
    public static Task<IResult> Post(AttachText command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
