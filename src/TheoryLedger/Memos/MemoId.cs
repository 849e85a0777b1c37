using TheoryLedger.Ledger;

namespace TheoryLedger.Memos;

/// <summary>The identity of a memo.</summary>
public readonly record struct MemoId(Guid Value) : IId<MemoId>
{
    public static MemoId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
