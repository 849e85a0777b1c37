using TheoryLedger.Ledger;

namespace TheoryLedger.Milestones;

/// <summary>The identity of a named moment of a review.</summary>
public readonly record struct MilestoneId(Guid Value) : IId<MilestoneId>
{
    public static MilestoneId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
