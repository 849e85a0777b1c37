using TheoryLedger.Ledger;

namespace TheoryLedger.Codebook;

public static class CodeRefusals
{
    public static readonly Refusal Retired = new(
        "code-retired",
        "The code is retired; use another one, or define a new one."
    );

    public static readonly Refusal Merged = new(
        "code-merged",
        "The code was merged into another; use the one it was merged into."
    );

    public static readonly Refusal Split = new("code-split", "The code was split; use one of those it was split into.");

    public static readonly Refusal DefinitionUnchanged = new(
        "code-definition-unchanged",
        "The code is defined like this already; change its meaning, its rules or its example."
    );

    public static readonly Refusal LabelUnchanged = new(
        "code-label-unchanged",
        "The code has this name already; give it another one."
    );

    public static readonly Refusal LabelTaken = new(
        "code-label-taken",
        "A code in use has this name already, wherever it stands; use that one, or take another name."
    );

    public static readonly Refusal ParentUnchanged = new(
        "code-parent-unchanged",
        "The code stands there already; name another code to put it under."
    );

    public static readonly Refusal UnderItself = new(
        "code-under-itself",
        "A code cannot stand under itself, nor under a code that stands under it; choose another parent."
    );

    public static readonly Refusal MergedIntoItself = new(
        "code-merged-into-itself",
        "A code cannot be merged into itself; name the code that takes over."
    );

    public static readonly Refusal SplitTooFew = new(
        "code-split-too-few",
        "A split needs at least two parts; to change what one code means, redefine it."
    );

    public static readonly Refusal Tied = new("code-tied", "The code is tied to this construct already.");

    public static readonly Refusal NotTied = new(
        "code-not-tied",
        "The code is not tied to this construct; name one that it is tied to."
    );
}
