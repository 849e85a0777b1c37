using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

/// <summary>Puts a slip of the pen right, without changing theory.</summary>
public sealed record CorrectConstruct(string Name, string Definition, Words Reason) : Command, IChange<Construct>
{
    public override IEnumerable<string?> PublicWording => [Name, Definition];

    public Decision Decide(Construct state, Known known) =>
        state switch
        {
            { IsOpen: false } => ConstructRefusals.Closed(state),
            _ when Name == state.Name && Definition == state.Definition => ConstructRefusals.NothingCorrected,
            _ when !Slip.CanBe(state.Agreed.Name, Name) || !Slip.CanBe(state.Agreed.Definition, Definition) =>
                ConstructRefusals.NoSlip,
            _ when !Reason.SaySomething => ConstructRefusals.SlipUnexplained,
            _ => new ConstructCorrected(state.Version, state.Name, state.Definition, Name, Definition, Reason),
        };
}
