using TheoryLedger.Codings;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

public abstract record ConfigurationEvent : LedgerEvent;

/// <summary>A configuration, whole or partial, entered the review.</summary>
/// <param name="Form">What it says.</param>
/// <param name="Origin">What it was made from: excerpts, codings, candidates, advice; or that it is conjecture.</param>
/// <param name="Why">Why it was proposed.</param>
public sealed record ConfigurationProposed(ConfigurationForm Form, ConfigurationOrigin Origin, Reasoning Why)
    : ConfigurationEvent;

/// <summary>What one version of a configuration says.</summary>
/// <param name="Title">A short name for it.</param>
/// <param name="Elements">In the order in which the team reads them.</param>
/// <param name="Links">Between elements of this form.</param>
/// <param name="Missing">The roles that a partial configuration still lacks.</param>
/// <param name="Level">Micro, meso or macro.</param>
/// <param name="Statement">The same as if–then–because.</param>
public sealed record ConfigurationForm(
    string Title,
    IReadOnlyList<Element> Elements,
    IReadOnlyList<Link> Links,
    IReadOnlyList<ElementRole> Missing,
    TheoryLevel Level,
    IfThenBecause? Statement
);

/// <summary>An element of a configuration; its role belongs to its place here, not to the construct.</summary>
/// <param name="Id">Kept across versions.</param>
/// <param name="Role">The part it plays.</param>
/// <param name="Wording">What it says.</param>
/// <param name="Construct">The construct it is an instance of.</param>
/// <param name="ConstructVersion">The construct's version then.</param>
/// <param name="Direction">Which way it points.</param>
public sealed record Element(
    ElementId Id,
    ElementRole Role,
    string Wording,
    ConstructId? Construct,
    int? ConstructVersion,
    Direction Direction
);

/// <summary>A link from one element to another, stated in the data or inferred.</summary>
public sealed record Link(LinkId Id, ElementId From, ElementId To, Explicitness Explicitness);

/// <summary>A configuration was restated in the light of evidence.</summary>
/// <param name="Version">From 2.</param>
/// <param name="Form">What it says now.</param>
/// <param name="Why">Why.</param>
public sealed record ConfigurationRefined(int Version, ConfigurationForm Form, Reasoning Why) : ConfigurationEvent;

/// <summary>An element turned out to play another role.</summary>
public sealed record ConfigurationRecast(
    int Version,
    ElementId Element,
    ElementRole From,
    ElementRole To,
    Reasoning Why
) : ConfigurationEvent;

/// <summary>A configuration stood up to new evidence as it is.</summary>
public sealed record ConfigurationAffirmed(int Version, Reasoning Why) : ConfigurationEvent;

/// <summary>Evidence spoke against a configuration, and it was given up.</summary>
public sealed record ConfigurationRefuted(int Version, Reasoning Why) : ConfigurationEvent;

/// <summary>A configuration was laid aside without a verdict.</summary>
public sealed record ConfigurationParked(Reasoning Why) : ConfigurationEvent;

/// <summary>A configuration that had been laid aside or given up was taken up again.</summary>
public sealed record ConfigurationReopened(Reasoning Why) : ConfigurationEvent;
