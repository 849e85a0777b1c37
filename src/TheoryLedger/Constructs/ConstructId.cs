using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

/// <summary>The identity of a named idea in the theory.</summary>
public readonly record struct ConstructId(Guid Value) : IId<ConstructId>
{
    public static ConstructId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
