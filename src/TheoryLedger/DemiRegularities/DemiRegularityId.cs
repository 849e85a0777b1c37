using TheoryLedger.Ledger;

namespace TheoryLedger.DemiRegularities;

/// <summary>The identity of a semi-predictable pattern across cases.</summary>
public readonly record struct DemiRegularityId(Guid Value) : IId<DemiRegularityId>
{
    public static DemiRegularityId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
