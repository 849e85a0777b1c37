using TheoryLedger.Ledger;

namespace TheoryLedger.Guides;

/// <summary>The identity of an interview or focus group guide.</summary>
public readonly record struct GuideId(Guid Value) : IId<GuideId>
{
    public static GuideId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
