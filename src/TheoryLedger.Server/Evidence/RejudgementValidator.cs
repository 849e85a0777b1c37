using FluentValidation;
using TheoryLedger.Evidence;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Evidence;

/// <summary>What a new version makes of a piece of evidence is never said without a reason.</summary>
public sealed class RejudgementValidator : AbstractValidator<RejudgementInput>
{
    public RejudgementValidator()
    {
        RuleFor(r => r.Reason).IsText(Limits.Prose);
    }
}
