using FluentValidation;
using TheoryLedger.Configurations;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Configurations;

/// <summary>The form in which a configuration is written down.</summary>
public sealed class FormValidator : AbstractValidator<FormInput>
{
    public FormValidator()
    {
        RuleFor(f => f.Title).IsTextOrNone(Limits.Name);
        RuleFor(f => f.Elements).IsList();
        RuleForEach(f => f.Elements).NotNull().SetValidator(new ElementValidator());
        RuleFor(f => f.Links!).IsList().When(f => f.Links is not null);
        RuleForEach(f => f.Links).NotNull().SetValidator(new LinkValidator());
        RuleFor(f => f.Missing!).IsList().When(f => f.Missing is not null);
        RuleFor(f => f.Statement!).SetValidator(new StatementValidator()).When(f => f.Statement is not null);
    }

    private sealed class ElementValidator : AbstractValidator<ElementInput>
    {
        public ElementValidator()
        {
            RuleFor(e => e.Key).IsText(Limits.Name);
            RuleFor(e => e.Wording).IsText(Limits.Wording);
        }
    }

    private sealed class LinkValidator : AbstractValidator<LinkInput>
    {
        public LinkValidator()
        {
            RuleFor(l => l.From).IsText(Limits.Name);
            RuleFor(l => l.To).IsText(Limits.Name);
        }
    }

    private sealed class StatementValidator : AbstractValidator<IfThenBecause>
    {
        public StatementValidator()
        {
            RuleFor(s => s.If).IsText(Limits.Wording);
            RuleFor(s => s.Then).IsText(Limits.Wording);
            RuleFor(s => s.Because).IsTextOrNone(Limits.Wording);
        }
    }
}
