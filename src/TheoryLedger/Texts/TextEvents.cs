using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;

namespace TheoryLedger.Texts;

public abstract record TextEvent : LedgerEvent;

/// <summary>One exact version of a source's content was put into the review.</summary>
/// <param name="SourceId">The source it belongs to.</param>
/// <param name="Kind">The source's own words, a transcript, or our notes.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Length">In Unicode code points.</param>
/// <param name="Digest">SHA-256 of the whole content in UTF-8, lower-case hex; kept like the content itself.</param>
/// <param name="Segments">The content, in order and without gaps; in a transcript, one for each turn of a speaker.</param>
/// <param name="Supersedes">The version it corrects or anonymises.</param>
public sealed record TextAttached(
    SourceId SourceId,
    TextKind Kind,
    string? Language,
    int Length,
    Words Digest,
    IReadOnlyList<Segment> Segments,
    TextId? Supersedes
) : TextEvent;

/// <summary>A run of a text that one person speaks or that stands by itself.</summary>
/// <param name="Length">In Unicode code points.</param>
/// <param name="Speaker">The participant who speaks; none for the interviewer and for printed text.</param>
/// <param name="Content">The words, concerning their speaker.</param>
public sealed record Segment(int Length, ParticipantId? Speaker, Words Content);
