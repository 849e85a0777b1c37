using TheoryLedger.Ledger;

namespace TheoryLedger.SubstantiveTheories;

/// <summary>Adopts a formal theory from elsewhere to help explain.</summary>
public sealed record AdoptSubstantiveTheory(string Name, string Explains, Reasoning Why, string? Reference = null)
    : TheoryChange(Why),
        IStart<SubstantiveTheory>
{
    public override IEnumerable<string?> PublicWording => [Name, Explains, Reference];

    public Decision Decide(Guid id, Known known) => new SubstantiveTheoryAdopted(Name, Reference, Explains, Why);
}
