using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>The identity of a configuration of context, mechanism and outcome.</summary>
public readonly record struct ConfigurationId(Guid Value) : IId<ConfigurationId>
{
    public static ConfigurationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The identity of an element of a configuration, kept across its versions.</summary>
public readonly record struct ElementId(Guid Value) : IId<ElementId>
{
    public static ElementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The identity of a link between two elements, kept across versions.</summary>
public readonly record struct LinkId(Guid Value) : IId<LinkId>
{
    public static LinkId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The identity of a link from one configuration's outcome into another configuration.</summary>
public readonly record struct RippleId(Guid Value) : IId<RippleId>
{
    public static RippleId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The identity of a rival explanation that was considered.</summary>
public readonly record struct RivalId(Guid Value) : IId<RivalId>
{
    public static RivalId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The identity of a search for a negative case.</summary>
public readonly record struct NegativeCaseId(Guid Value) : IId<NegativeCaseId>
{
    public static NegativeCaseId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
