using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Configurations;

/// <summary>A configuration as it is read: what it says, what was decided of it, and the evidence on each side.</summary>
public sealed record ConfigurationReading(
    Guid Id,
    long Version,
    long BeganAt,
    long ChangedAt,
    int FormVersion,
    ConfigurationStatus State,
    FormReading Form,
    ConfigurationVerdict LastVerdict,
    IReadOnlyList<ConfigurationVerdict> Verdicts,
    RipplesReading Ripples,
    IReadOnlyList<RivalReading> Rivals,
    IReadOnlyList<NegativeCaseView> NegativeCases,
    LineageReading Lineage,
    EvidenceSides Evidence
);

/// <summary>What the present version says.</summary>
public sealed record FormReading(
    string Title,
    IReadOnlyList<ElementReading> Elements,
    IReadOnlyList<Link> Links,
    IReadOnlyList<ElementRole> Missing,
    TheoryLevel Level,
    IfThenBecause? Statement
);

/// <summary>An element, and the construct that it is an instance of.</summary>
public sealed record ElementReading(
    ElementId Id,
    ElementRole Role,
    string Wording,
    Direction Direction,
    ConstructReading? Construct
);

/// <summary>A construct as an element refers to it.</summary>
/// <param name="Version">Its version now.</param>
/// <param name="ReferredVersion">Its version when the element was last written down.</param>
/// <param name="IsStale">True where it has changed or ended since: the element should be looked at again.</param>
public sealed record ConstructReading(
    ConstructId Id,
    string? Name,
    string? State,
    int? Version,
    int? ReferredVersion,
    bool IsStale
);

/// <summary>A rival explanation: the last word on it, and those before.</summary>
public sealed record RivalReading(
    RivalId RivalId,
    string Explanation,
    RivalVerdict Verdict,
    IReadOnlyList<RivalWord> Considered
)
{
    internal static IReadOnlyList<RivalReading> Of(ConfigurationView view) =>
        [
            .. view
                .Rivals.GroupBy(r => r.RivalId)
                .Select(g => new RivalReading(g.Key, g.Last().Explanation, g.Last().Verdict, [.. g])),
        ];
}

/// <summary>Where the evidence stands: for, against, and qualifying.</summary>
public sealed record EvidenceSides(
    EvidenceSide For,
    EvidenceSide Against,
    EvidenceSide Qualifying,
    EvidenceCounts Counts
)
{
    /// <summary>What once spoke against it or qualified it, and was dropped or unlinked since: each with its reason, and how it was answered.</summary>
    public IReadOnlyList<EvidenceReading> Former { get; init; } = [];
}

/// <summary>A configuration, called by its title.</summary>
public sealed record ConfigurationNamed(Guid Id, string? Title);

/// <summary>What a configuration came from, became, and took in.</summary>
public sealed record LineageReading(
    ConfigurationOriginKind Origin,
    IReadOnlyList<Ref> Origins,
    ConfigurationNamed? MergedInto,
    ConfigurationNamed? SupersededBy,
    IReadOnlyList<ConfigurationNamed> SplitInto,
    IReadOnlyList<ConfigurationNamed> Absorbed,
    IReadOnlyList<ConfigurationNamed> Supersedes
);
