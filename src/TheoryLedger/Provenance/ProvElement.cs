namespace TheoryLedger.Provenance;

/// <summary>A thing, an act or somebody who acted.</summary>
/// <param name="Id">A qualified name.</param>
public abstract record ProvElement(string Id)
{
    /// <summary>What it is called in PROV-N and PROV-JSON.</summary>
    public abstract string Name { get; }

    /// <summary>What it is called in PROV-JSONLD.</summary>
    public abstract string Type { get; }

    /// <summary>In words, where there are any.</summary>
    public string? Label { get; init; }

    /// <summary>Narrower kinds of it, as qualified names.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    public IReadOnlyList<ProvDetail> Attributes { get; init; } = [];
}

/// <summary>A thing, or one state of it with what was fixed then.</summary>
public sealed record ProvEntity(string Id) : ProvElement(Id)
{
    public override string Name => "entity";

    public override string Type => "Entity";
}

/// <summary>An act that took some time.</summary>
/// <param name="Id">A qualified name.</param>
/// <param name="Start">When it began; none if that is unknown.</param>
/// <param name="End">When it was over.</param>
public sealed record ProvActivity(string Id, DateTimeOffset? Start, DateTimeOffset? End) : ProvElement(Id)
{
    public override string Name => "activity";

    public override string Type => "Activity";
}

/// <summary>Somebody, or a program, that bears responsibility.</summary>
public sealed record ProvAgent(string Id) : ProvElement(Id)
{
    public override string Name => "agent";

    public override string Type => "Agent";
}
