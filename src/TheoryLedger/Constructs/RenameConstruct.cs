using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

/// <summary>Gives a construct another name and leaves its meaning alone.</summary>
public sealed record RenameConstruct(string Name, Reasoning Why) : TheoryChange(Why), IChange<Construct>
{
    public override IEnumerable<string?> PublicWording => [Name];

    public Decision Decide(Construct state, Known known) =>
        state switch
        {
            { IsOpen: false } => ConstructRefusals.Closed(state),
            _ when Name == state.Name => ConstructRefusals.NameUnchanged,
            _ => new ConstructRenamed(Name, Why),
        };
}
