using TheoryLedger.Ledger;

namespace TheoryLedger.Reviews;

public abstract record ReviewEvent : LedgerEvent;

/// <summary>A review began, or a published one began to be reconstructed.</summary>
/// <param name="Title">As registered or published.</param>
/// <param name="Question">What works, for whom, in what circumstances, and why.</param>
/// <param name="Objectives">In their published order.</param>
/// <param name="Kind">What sort of review this is.</param>
/// <param name="Funder">Funder and reference.</param>
/// <param name="ProtocolReference">Registration or citation of the protocol.</param>
/// <param name="IsReconstruction">Only a reconstruction may answer <c>not-published</c>.</param>
/// <param name="Label">What every page and export must say of it, such as that it is fictional.</param>
public sealed record ReviewOpened(
    string Title,
    string Question,
    IReadOnlyList<string> Objectives,
    ReviewKind Kind,
    string? Funder,
    string? ProtocolReference,
    bool IsReconstruction,
    string? Label
) : ReviewEvent;

/// <summary>What the review asks was narrowed, widened or turned.</summary>
public sealed record ScopeRefocused(
    string Question,
    IReadOnlyList<string> Objectives,
    ScopePurpose Purpose,
    string? Boundaries,
    Words Reason
) : ReviewEvent;

/// <summary>A protocol was published.</summary>
/// <param name="Version">From 1.</param>
/// <param name="Reference">Where it can be found.</param>
/// <param name="DocumentDigest">SHA-256 of the document, lower-case hex.</param>
/// <param name="Sections">Its sections, as far as they are kept here.</param>
public sealed record ProtocolPublished(
    int Version,
    string? Reference,
    string? DocumentDigest,
    IReadOnlyList<ProtocolSection> Sections
) : ReviewEvent;

/// <summary>A section of a protocol and what it says.</summary>
public sealed record ProtocolSection(string Section, string Text);

/// <summary>The review departed from its protocol, and says so (RAMESES item 5).</summary>
public sealed record ProtocolAmended(int Version, string Section, string Before, string After, Words Reason)
    : ReviewEvent;

/// <summary>The criteria by which sources are screened were set or changed.</summary>
public sealed record CriteriaIssued(int Version, IReadOnlyList<Criterion> Criteria, Words Reason) : ReviewEvent;

/// <summary>One criterion for letting a source in or keeping it out.</summary>
public sealed record Criterion(CriterionKind Kind, string Text);

/// <summary>The codebook as it stands was issued under a number that codings can name.</summary>
public sealed record CodebookIssued(int Version, Words Reason) : ReviewEvent;
