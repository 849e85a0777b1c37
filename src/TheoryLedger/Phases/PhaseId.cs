using TheoryLedger.Ledger;

namespace TheoryLedger.Phases;

/// <summary>The identity of a phase of a review.</summary>
public readonly record struct PhaseId(Guid Value) : IId<PhaseId>
{
    public static PhaseId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
