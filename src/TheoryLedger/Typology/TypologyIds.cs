using TheoryLedger.Ledger;

namespace TheoryLedger.Typology;

/// <summary>The identity of a dimension of the typology.</summary>
public readonly record struct DimensionId(Guid Value) : IId<DimensionId>
{
    public static DimensionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The identity of a category of the typology.</summary>
public readonly record struct CategoryId(Guid Value) : IId<CategoryId>
{
    public static CategoryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
