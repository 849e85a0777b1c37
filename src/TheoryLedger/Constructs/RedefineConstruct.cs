using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

/// <summary>Changes what a construct means.</summary>
public sealed record RedefineConstruct(string Definition, ConstructKind Kind, Reasoning Why)
    : TheoryChange(Why),
        IChange<Construct>
{
    public override IEnumerable<string?> PublicWording => [Definition];

    public Decision Decide(Construct state, Known known) =>
        state switch
        {
            { IsOpen: false } => ConstructRefusals.Closed(state),
            _ when Definition == state.Definition && Kind == state.Kind => ConstructRefusals.DefinitionUnchanged,
            _ => new ConstructRedefined(state.Version + 1, Definition, Kind, Why),
        };
}
