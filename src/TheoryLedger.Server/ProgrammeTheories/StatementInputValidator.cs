using FluentValidation;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>The form that every statement of a theory or of guidance must have.</summary>
public sealed class StatementInputValidator : AbstractValidator<StatementInput>
{
    public StatementInputValidator()
    {
        RuleFor(s => s.Text).IsText(Limits.Wording);
        RuleFor(s => s.RestsOn).IsList();
    }
}
