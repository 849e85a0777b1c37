using System.Text.Json.Serialization;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Excerpts;

public abstract record ExcerptEvent : LedgerEvent;

/// <summary>A span of a text was marked as worth keeping: a nugget.</summary>
/// <param name="SourceId">The source the text belongs to.</param>
/// <param name="TextId">The exact version of its text.</param>
/// <param name="Span">Where the quote lies.</param>
/// <param name="Quote">Equals the text at that span.</param>
/// <param name="Before">A little of what stands before.</param>
/// <param name="After">A little of what stands after.</param>
/// <param name="Locator">Page, paragraph or time.</param>
public sealed record ExcerptMarked(
    SourceId SourceId,
    TextId TextId,
    Span Span,
    Words Quote,
    Words Before,
    Words After,
    Words? Locator
) : ExcerptEvent;

/// <summary>A stretch of a text, counted in Unicode code points (not bytes, nor UTF-16 units): from 0, and without the last.</summary>
/// <param name="From">The first code point, counted from 0.</param>
/// <param name="To">One past the last code point: of “trust” alone in a text, 0 to 5.</param>
[method: JsonConstructor]
public readonly record struct Span(int From, int To)
{
    /// <summary>In Unicode code points.</summary>
    [JsonIgnore]
    public int Length => To - From;
}

/// <summary>An excerpt's bounds, or the text version it is marked in, changed. What was made of it stays with the version it was made of.</summary>
/// <param name="Version">From 2.</param>
/// <param name="TextId">The exact version of its source's text.</param>
/// <param name="Span">Where the quote lies now.</param>
/// <param name="Quote">Equals the text at that span.</param>
/// <param name="Before">A little of what stands before.</param>
/// <param name="After">A little of what stands after.</param>
/// <param name="Locator">Page, paragraph or time.</param>
/// <param name="Reason">Why.</param>
public sealed record ExcerptReAnchored(
    int Version,
    TextId TextId,
    Span Span,
    Words Quote,
    Words Before,
    Words After,
    Words? Locator,
    Words Reason
) : ExcerptEvent;

/// <summary>Somebody judged one aspect of an excerpt's worth for one theory.</summary>
public sealed record UseAppraised(
    AppraisalId AppraisalId,
    AppraisalAspect Aspect,
    AppraisalLevel Level,
    Ref ForTheory,
    ContributorId Assessor,
    Words Reason
) : ExcerptEvent;

/// <summary>A judgement about one use of an excerpt was changed.</summary>
public sealed record UseAppraisalRevised(AppraisalId AppraisalId, AppraisalLevel Level, Words Reason) : ExcerptEvent;
