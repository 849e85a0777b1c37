using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

public static class ConstructRefusals
{
    public static readonly Refusal OriginMismatch = new(
        "construct-origin-mismatch",
        "Point at the excerpt, consultation or substantive theory it came from; a conjecture points at nothing, and a part begins with the split."
    );

    public static readonly Refusal DefinitionUnchanged = new(
        "construct-definition-unchanged",
        "The construct is defined like this already; change the definition or the kind, or affirm it."
    );

    public static readonly Refusal NameUnchanged = new(
        "construct-name-unchanged",
        "The construct is called this already; give another name."
    );

    public static readonly Refusal NameTaken = new(
        "construct-name-taken",
        "An open construct is called this already; take another name, or merge the two."
    );

    public static readonly Refusal NothingCorrected = new(
        "construct-unchanged",
        "The construct reads like this already; say what is to be put right."
    );

    public static readonly Refusal NoSlip = new(
        "construct-no-slip",
        "That is more than a slip of the pen, counting from what was decided last; rename or redefine the construct, and say why."
    );

    public static readonly Refusal SlipUnexplained = new(
        "construct-slip-unexplained",
        "Say what was wrong: whoever reads the correction must be able to see that nothing else changed."
    );

    public static readonly Refusal StandingUnchanged = new(
        "construct-standing-unchanged",
        "The construct stands as this already; recast it as something else, or affirm it."
    );

    public static readonly Refusal NoveltyUnchanged = new(
        "construct-novelty-unchanged",
        "The construct is judged like this already; write a memo if there is more to say."
    );

    public static readonly Refusal IntoItself = new(
        "construct-into-itself",
        "A construct cannot go into itself; name the one that takes it in."
    );

    public static readonly Refusal ClosedTarget = new(
        "construct-closed-target",
        "The construct that is to take it in is closed; name an open one, or reopen that one first."
    );

    public static readonly Refusal PartsMissing = new(
        "construct-parts-missing",
        "Divide it into at least two parts, each under a name of its own."
    );

    public static readonly Refusal NotClosed = new(
        "construct-not-closed",
        "The construct is open already; there is nothing to reopen."
    );

    public static readonly Refusal Merged = new(
        "construct-merged",
        "The construct went into another; decide about the one that took it in."
    );

    public static readonly Refusal Split = new("construct-split", "The construct was divided; decide about its parts.");

    public static readonly Refusal Retired = new(
        "construct-retired",
        "The construct is no longer pursued; reopen it first."
    );

    public static readonly Refusal Refuted = new("construct-refuted", "The construct was given up; reopen it first.");

    public static Refusal Closed(Construct construct)
    {
        ArgumentNullException.ThrowIfNull(construct);
        return construct.Status switch
        {
            ConstructStatus.Merged => Merged,
            ConstructStatus.Split => Split,
            ConstructStatus.Retired => Retired,
            ConstructStatus.Refuted => Refuted,
            _ => throw new UnreachableException($"{construct.Name} is open"),
        };
    }
}
