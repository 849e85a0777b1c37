namespace TheoryLedger.Provenance;

/// <summary>What holds between two elements.</summary>
public abstract record ProvRelation
{
    /// <summary>A qualified name of its own, where others refer to it.</summary>
    public string? Id { get; init; }

    /// <summary>A narrower kind of it, such as <c>prov:Revision</c>.</summary>
    public string? Kind { get; init; }

    public IReadOnlyList<ProvDetail> Attributes { get; init; } = [];

    /// <summary>What it is called in PROV-N and PROV-JSON.</summary>
    public abstract string Name { get; }

    /// <summary>What it is called in PROV-JSONLD.</summary>
    public abstract string Type { get; }

    /// <summary>What it holds between, in the order of PROV-N.</summary>
    public abstract IReadOnlyList<ProvArgument> Arguments { get; }
}

/// <summary>One place of a relation.</summary>
/// <param name="Json">What PROV-JSON calls it, without its prefix.</param>
/// <param name="JsonLd">What PROV-JSONLD calls it.</param>
/// <param name="Id">The element that stands there; none where it is left open.</param>
/// <param name="Time">The time that stands there instead.</param>
public readonly record struct ProvArgument(string Json, string JsonLd, string? Id, DateTimeOffset? Time = null);

/// <summary>An act brought a thing into being.</summary>
public sealed record WasGeneratedBy(string Entity, string Activity, DateTimeOffset? Time) : ProvRelation
{
    public override string Name => "wasGeneratedBy";

    public override string Type => "Generation";

    public override IReadOnlyList<ProvArgument> Arguments =>
        [new("entity", "entity", Entity), new("activity", "activity", Activity), new("time", "time", null, Time)];
}

/// <summary>An act made use of a thing.</summary>
public sealed record Used(string Activity, string Entity, DateTimeOffset? Time) : ProvRelation
{
    public override string Name => "used";

    public override string Type => "Usage";

    public override IReadOnlyList<ProvArgument> Arguments =>
        [new("activity", "activity", Activity), new("entity", "entity", Entity), new("time", "time", null, Time)];
}

/// <summary>An act put an end to a thing as it was.</summary>
public sealed record WasInvalidatedBy(string Entity, string Activity, DateTimeOffset? Time) : ProvRelation
{
    public override string Name => "wasInvalidatedBy";

    public override string Type => "Invalidation";

    public override IReadOnlyList<ProvArgument> Arguments =>
        [new("entity", "entity", Entity), new("activity", "activity", Activity), new("time", "time", null, Time)];
}
