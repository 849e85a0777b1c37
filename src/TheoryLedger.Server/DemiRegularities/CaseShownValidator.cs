using FluentValidation;
using TheoryLedger.DemiRegularities;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.DemiRegularities;

/// <summary>A case has a name, and a bounded list of what shows it.</summary>
public sealed class CaseShownValidator : AbstractValidator<CaseShown>
{
    public CaseShownValidator()
    {
        RuleFor(c => c.Case).IsText(Limits.Name);
        RuleFor(c => c.Shown).IsList();
    }
}
