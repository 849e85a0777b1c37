using TheoryLedger.Ledger;

namespace TheoryLedger.Codebook;

/// <summary>Changes what a code means, and so makes its earlier codings stale.</summary>
public sealed record RedefineCode(CodeDefinition Definition, Words Reason) : Command, IChange<Code>
{
    public override IEnumerable<string?> PublicWording => Definition.Wording;

    public Decision Decide(Code state, Known known) =>
        state switch
        {
            { Ended: { } refusal } => refusal,
            _ when Definition == state.Definition => CodeRefusals.DefinitionUnchanged,
            _ => new CodeRedefined(state.Version + 1, Definition, Reason),
        };
}
