using TheoryLedger.Ledger;

namespace TheoryLedger.Codebook;

/// <summary>The identity of a code.</summary>
public readonly record struct CodeId(Guid Value) : IId<CodeId>
{
    public static CodeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
