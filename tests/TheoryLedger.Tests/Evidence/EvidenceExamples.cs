using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;
using TheoryLedger.Tests.Configurations;
using TheoryLedger.Tests.Ledger;
using TheoryLedger.Texts;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Evidence;

/// <summary>An interview in which one participant speaks, an excerpt of it, and what it is evidence for.</summary>
internal static class EvidenceExamples
{
    public static readonly SourceId Interview = new(Id(70));
    public static readonly TextId Transcript = new(Id(71));
    public static readonly ParticipantId Speaker = new(Id(72));
    public static readonly ExcerptId Excerpt = new(Id(73));
    public static readonly CodingId Reading = new(Id(74));
    public static readonly ConfigurationId Trusting = new(Id(75));
    public static readonly EvidenceLinkId Piece = new(Id(76));

    public static readonly SourceRegistered Registered = new(
        SourceKind.Interview,
        null,
        "Interview",
        null,
        [],
        FoundBy.OwnFieldwork,
        null,
        null
    );

    public static readonly TextAttached Attached = new(
        Interview,
        TextKind.Transcript,
        "en",
        10,
        "digest",
        [new Segment(10, Speaker, "Yes, we do")],
        null
    );

    public static readonly ParticipantRecruited Recruited = new(
        "P1",
        null,
        new Consent(true, QuotationConsent.Verbatim, QuotationAudience.Public),
        null
    );

    public static readonly ConsentChanged Withdrew = new(Recruited.Consent with { Analysis = false }, "They asked.");

    public static readonly ExcerptMarked Marked = new(
        Interview,
        Transcript,
        new Span(0, 3),
        "Yes",
        string.Empty,
        ", we do",
        null
    );

    public static readonly ExcerptCoded Coded = new(
        Excerpt,
        1,
        Interview,
        new(Id(79)),
        1,
        null,
        Ada,
        null,
        "They trust.",
        Explicitness.Explicit,
        Certainty.Certain,
        CodingRound.Independent,
        null
    );

    public static readonly EvidenceLinked Linked = new(
        Excerpt,
        1,
        Interview,
        Trusting,
        1,
        null,
        null,
        Stance.Contradicts,
        Weight.Moderate,
        EvidenceNature.Own,
        [],
        "It says so."
    );

    /// <summary>Everything that evidence rests on.</summary>
    public static Story KnowingTheInterview(this Story story) =>
        story
            .Knowing(Interview.Value, Registered)
            .Knowing(Transcript.Value, Attached)
            .Knowing(Speaker.Value, Recruited)
            .Knowing(Excerpt.Value, Marked)
            .Knowing(Reading.Value, Coded)
            .Knowing(Trusting.Value, Examples.Proposed);

    /// <summary>Everything that evidence rests on, with its configuration in its second version.</summary>
    public static Story KnowingTheRefinement(this Story story, params LedgerEvent[] afterwards) =>
        story.KnowingTheInterview().Knowing(Trusting.Value, [Examples.Proposed, Examples.Refined, .. afterwards]);
}
