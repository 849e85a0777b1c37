using TheoryLedger.Ledger;

namespace TheoryLedger.Excerpts;

/// <summary>The identity of a span of a text.</summary>
public readonly record struct ExcerptId(Guid Value) : IId<ExcerptId>
{
    public static ExcerptId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
