using TheoryLedger.Ledger;

namespace TheoryLedger.Findings;

/// <summary>The identity of an auditor's question or finding.</summary>
public readonly record struct FindingId(Guid Value) : IId<FindingId>
{
    public static FindingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
