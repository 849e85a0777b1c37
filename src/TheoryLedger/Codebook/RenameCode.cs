using TheoryLedger.Ledger;

namespace TheoryLedger.Codebook;

/// <summary>Gives a code another name for the same meaning.</summary>
public sealed record RenameCode(string Label, Words Reason) : Command, IChange<Code>
{
    public override IEnumerable<string?> PublicWording => [Label];

    public Decision Decide(Code state, Known known) =>
        state switch
        {
            { Ended: { } refusal } => refusal,
            _ when Label == state.Label => CodeRefusals.LabelUnchanged,
            _ => new CodeRenamed(Label, Reason),
        };
}
