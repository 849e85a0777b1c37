using TheoryLedger.Ledger;

namespace TheoryLedger.Reviews;

/// <summary>The identity of a review.</summary>
public readonly record struct ReviewId(Guid Value) : IId<ReviewId>
{
    public static ReviewId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
