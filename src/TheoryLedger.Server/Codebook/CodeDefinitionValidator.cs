using FluentValidation;
using TheoryLedger.Codebook;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Codebook;

/// <summary>What a code means is always said; when it applies, when not and an example may be.</summary>
public sealed class CodeDefinitionValidator : AbstractValidator<CodeDefinition>
{
    public CodeDefinitionValidator()
    {
        RuleFor(d => d.Meaning).IsText(Limits.Wording);
        RuleFor(d => d.Includes).IsTextOrNone(Limits.Wording);
        RuleFor(d => d.Excludes).IsTextOrNone(Limits.Wording);
        RuleFor(d => d.Example).IsTextOrNone(Limits.Wording);
    }
}

public sealed class CodePartValidator : AbstractValidator<CodePart>
{
    public CodePartValidator()
    {
        RuleFor(p => p.Label).IsText(Limits.Name);
        RuleFor(p => p.Definition).SetValidator(new CodeDefinitionValidator());
    }
}
