namespace TheoryLedger.Provenance;

/// <summary>A thing was made from another, or out of an earlier state of itself.</summary>
/// <param name="Generated">What was made.</param>
/// <param name="UsedEntity">What it was made from.</param>
public sealed record WasDerivedFrom(string Generated, string UsedEntity) : ProvRelation
{
    /// <summary>The act that made it, where it is known.</summary>
    public string? Activity { get; init; }

    /// <summary>Which making is meant, by its id.</summary>
    public string? Generation { get; init; }

    /// <summary>Which use is meant, by its id.</summary>
    public string? Usage { get; init; }

    public override string Name => "wasDerivedFrom";

    public override string Type => "Derivation";

    public override IReadOnlyList<ProvArgument> Arguments =>
        [
            new("generatedEntity", "generatedEntity", Generated),
            new("usedEntity", "usedEntity", UsedEntity),
            new("activity", "activity", Activity),
            new("generation", "generation", Generation),
            new("usage", "usage", Usage),
        ];
}

/// <summary>A thing is one state or aspect of another.</summary>
public sealed record SpecializationOf(string Specific, string General) : ProvRelation
{
    public override string Name => "specializationOf";

    public override string Type => "Specialization";

    public override IReadOnlyList<ProvArgument> Arguments =>
        [new("specificEntity", "specificEntity", Specific), new("generalEntity", "generalEntity", General)];
}

/// <summary>A thing had an effect on another, of whatever sort.</summary>
public sealed record WasInfluencedBy(string Influencee, string Influencer) : ProvRelation
{
    public override string Name => "wasInfluencedBy";

    public override string Type => "Influence";

    public override IReadOnlyList<ProvArgument> Arguments =>
        [new("influencee", "influencee", Influencee), new("influencer", "influencer", Influencer)];
}

/// <summary>Somebody answers for an act.</summary>
/// <param name="Activity">The act.</param>
/// <param name="Agent">Who.</param>
/// <param name="Role">In what part, as a qualified name.</param>
public sealed record WasAssociatedWith(string Activity, string Agent, string Role) : ProvRelation
{
    public override string Name => "wasAssociatedWith";

    public override string Type => "Association";

    public override IReadOnlyList<ProvArgument> Arguments =>
        [new("activity", "activity", Activity), new("agent", "agent", Agent), new("plan", "plan", null)];
}

/// <summary>A thing is ascribed to somebody.</summary>
public sealed record WasAttributedTo(string Entity, string Agent) : ProvRelation
{
    public override string Name => "wasAttributedTo";

    public override string Type => "Attribution";

    public override IReadOnlyList<ProvArgument> Arguments =>
        [new("entity", "entity", Entity), new("agent", "agent", Agent)];
}
