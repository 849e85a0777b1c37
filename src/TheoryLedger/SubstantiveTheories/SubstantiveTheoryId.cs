using TheoryLedger.Ledger;

namespace TheoryLedger.SubstantiveTheories;

/// <summary>The identity of a formal theory borrowed to explain.</summary>
public readonly record struct SubstantiveTheoryId(Guid Value) : IId<SubstantiveTheoryId>
{
    public static SubstantiveTheoryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
