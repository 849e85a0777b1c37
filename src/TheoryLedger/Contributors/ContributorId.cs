using TheoryLedger.Ledger;

namespace TheoryLedger.Contributors;

/// <summary>The identity of somebody who takes part in a review.</summary>
public readonly record struct ContributorId(Guid Value) : IId<ContributorId>
{
    public static ContributorId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
