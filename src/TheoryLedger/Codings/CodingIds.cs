using TheoryLedger.Ledger;

namespace TheoryLedger.Codings;

/// <summary>The identity of one person's reading of an excerpt.</summary>
public readonly record struct CodingId(Guid Value) : IId<CodingId>
{
    public static CodingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The identity of one dispute about a coding.</summary>
public readonly record struct DisputeId(Guid Value) : IId<DisputeId>
{
    public static DisputeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
