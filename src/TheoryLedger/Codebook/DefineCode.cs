using TheoryLedger.Ledger;

namespace TheoryLedger.Codebook;

/// <summary>Enters a code in the codebook.</summary>
public sealed record DefineCode(string Label, CodeDefinition Definition, CodeId? Parent = null) : Command, IStart<Code>
{
    public override IEnumerable<Guid> RestsOn => Parent is { } parent ? [parent.Value] : [];

    public override IEnumerable<string?> PublicWording => [Label, .. Definition.Wording];

    public Decision Decide(Guid id, Known known) =>
        Parent switch
        {
            { } parent when Code.Check(parent, known) is { } refusal => refusal,
            _ => new CodeDefined(Label, Definition, Parent, SplitFrom: null),
        };
}
