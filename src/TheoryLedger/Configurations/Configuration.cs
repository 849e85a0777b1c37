using System.Collections.Immutable;
using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>What decisions need to know of a configuration.</summary>
/// <param name="Version">From 1; every refinement and every recast element makes the next.</param>
/// <param name="Form">What the present version says.</param>
/// <param name="Status">Whether it is worked on.</param>
/// <param name="Parts">The elements and links of all versions.</param>
/// <param name="Ripples">The links from its outcomes that stand.</param>
/// <param name="Rivals">The last word on each rival explanation.</param>
public sealed record Configuration(
    int Version,
    ConfigurationForm Form,
    ConfigurationStatus Status,
    IReadOnlyList<Part> Parts,
    IReadOnlyList<Ripple> Ripples,
    IReadOnlyList<Rival> Rivals
) : IFold<Configuration>, IVersioned, IHasParts, IAffirmable
{
    /// <summary>Every link into another configuration, rival explanation and search for a negative case, whatever became of it.</summary>
    public ImmutableHashSet<Guid> Annexes { get; init; } = [];

    public bool IsOpen => Status == ConfigurationStatus.Open;

    /// <summary>Why it takes no change; none while it is open.</summary>
    public Refusal? Closure => ConfigurationRefusals.Closure(Status);

    /// <summary>Refuses a version that was never reached.</summary>
    public Refusal? CheckVersion(int? named) =>
        named is { } version && (version < 1 || version > Version)
            ? ConfigurationRefusals.VersionUnknown(version, Version)
            : null;

    public Decision Affirm(Reasoning why, Known known) =>
        Closure is { } closure ? closure : new ConfigurationAffirmed(Version, why);

    /// <summary>The elements and links that one version has.</summary>
    public IReadOnlySet<Guid> PartsIn(int version) => Parts.Where(p => p.IsIn(version)).Select(p => p.Id).ToHashSet();

    public bool HasPart(Guid part, int? version) => Parts.Has(part, version) || Annexes.Contains(part);

    public static Configuration Fold(Configuration? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, ConfigurationProposed e) => Begun(e.Form),
            ({ } c, ConfigurationRefined e) => c with
            {
                Version = e.Version,
                Form = e.Form,
                Parts = Part.After(c.Parts, e.Version, e.Form.PartIds),
            },
            ({ } c, ConfigurationRecast e) => c with { Version = e.Version, Form = c.Form.Recast(e.Element, e.To) },
            ({ } c, ConfigurationAffirmed or ConfigurationAbsorbed) => c,
            ({ } c, NegativeCaseSought e) => c.With(e.NegativeCaseId.Value),
            ({ } c, ConfigurationRefuted) => c with { Status = ConfigurationStatus.Refuted },
            ({ } c, ConfigurationParked) => c with { Status = ConfigurationStatus.Parked },
            ({ } c, ConfigurationReopened) => c with { Status = ConfigurationStatus.Open },
            ({ } c, ConfigurationMerged) => c with { Status = ConfigurationStatus.Merged },
            ({ } c, ConfigurationSplit) => c with { Status = ConfigurationStatus.Split },
            ({ } c, ConfigurationSuperseded) => c with { Status = ConfigurationStatus.Superseded },
            ({ } c, RippleLinked e) => c.With(e.RippleId.Value) with { Ripples = [.. c.Ripples, Ripple.Of(e)] },
            ({ } c, RippleUnlinked e) => c with { Ripples = [.. c.Ripples.Where(r => r.Id != e.RippleId)] },
            ({ } c, RivalConsidered e) => c.With(e.RivalId.Value) with
            {
                Rivals = [.. c.Rivals.Where(r => r.Id != e.RivalId), Rival.Of(e)],
            },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

    private Configuration With(Guid annex) => this with { Annexes = Annexes.Add(annex) };

    private static Configuration Begun(ConfigurationForm form) =>
        new(1, form, ConfigurationStatus.Open, Part.After([], 1, form.PartIds), [], []);
}

/// <summary>A link from an outcome of this configuration into another.</summary>
public sealed record Ripple(RippleId Id, ElementId Outcome, ConfigurationId To, ElementId ToElement)
{
    internal static Ripple Of(RippleLinked e) => new(e.RippleId, e.Outcome, e.To, e.ToElement);
}

/// <summary>A rival explanation and what became of it.</summary>
public sealed record Rival(RivalId Id, int Version, string Explanation, RivalVerdict Verdict)
{
    internal static Rival Of(RivalConsidered e) => new(e.RivalId, e.Version, e.Explanation, e.Verdict);
}
