using TheoryLedger.Ledger;

namespace TheoryLedger.Evidence;

/// <summary>The identity of what ties an excerpt to a version of a configuration.</summary>
public readonly record struct EvidenceLinkId(Guid Value) : IId<EvidenceLinkId>
{
    public static EvidenceLinkId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
