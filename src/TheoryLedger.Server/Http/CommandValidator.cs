using FluentValidation;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Http;

/// <summary>The form that every command must have.</summary>
public abstract class CommandValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : Command
{
    protected CommandValidator() =>
        RuleFor(c => c.DecidedBy).Must(ids => ids.Count <= 100 && ids.Distinct().Count() == ids.Count);
}

/// <summary>The form that every change of theory must have: a reason, before all else.</summary>
public abstract class TheoryChangeValidator<TCommand> : CommandValidator<TCommand>
    where TCommand : TheoryChange
{
    protected TheoryChangeValidator() => RuleFor(c => c.Why).SetValidator(new ReasoningValidator());
}

/// <summary>A change of theory is never made without saying why.</summary>
public sealed class ReasoningValidator : AbstractValidator<Reasoning>
{
    public ReasoningValidator()
    {
        RuleFor(w => w.Rationale)
            .IsText(Limits.Prose)
            .Must(w => w is null || w.SaySomething)
            .WithMessage("A change of theory needs its reason; it cannot be unstated.");
        RuleFor(w => w.TriggeredBy).IsList();
        RuleFor(w => w.Alternatives).SetValidator(new AlternativesValidator());
    }
}

/// <summary>Alternatives are listed exactly when there were some.</summary>
public sealed class AlternativesValidator : AbstractValidator<Alternatives>
{
    public AlternativesValidator()
    {
        RuleFor(a => a.Options)
            .Must((a, options) => (options is { Count: > 0 }) == (a.Considered is Considered.Some))
            .WithMessage("List the alternatives with considered 'some', and none with anything else.");
        RuleForEach(a => a.Options).NotNull();
        RuleForEach(a => a.Options)
            .ChildRules(option =>
            {
                option.RuleFor(o => o.Course).IsText(Limits.Prose);
                option.RuleFor(o => o.WhyNot).IsText(Limits.Prose);
            });
    }
}
