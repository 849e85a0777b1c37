using TheoryLedger.Ledger;

namespace TheoryLedger.Guidance;

/// <summary>The identity of a piece of guidance.</summary>
public readonly record struct GuidanceId(Guid Value) : IId<GuidanceId>
{
    public static GuidanceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
