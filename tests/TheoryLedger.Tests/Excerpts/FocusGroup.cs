using TheoryLedger.Contributors;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;
using TheoryLedger.Tests.Ledger;
using TheoryLedger.Tests.Sources;
using TheoryLedger.Texts;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Excerpts;

/// <summary>Two people in conversation, their words in one text, and an excerpt of what the first of them said.</summary>
internal static class FocusGroup
{
    public const string Said = "We trusted each other 😀.";
    public static readonly SourceId Source = new(Id(30));
    public static readonly TextId Transcript = new(Id(31));
    public static readonly ParticipantId First = new(Id(32));
    public static readonly ParticipantId Second = new(Id(33));
    public static readonly ExcerptId Nugget = new(Id(34));

    public static readonly Span Spoken = new(14, 38);

    public static readonly TextAttached Attached = Text(
        Source,
        new Segment(14, null, "What helped? 𝒲"),
        new Segment(24, First, Said),
        new Segment(8, Second, "Not all."),
        new Segment(7, null, "Thanks.")
    );

    /// <summary>The same kind of text, of which nobody wrote down who speaks.</summary>
    public static readonly TextAttached Unnamed = Text(
        Source,
        new Segment(4, null, "Who "),
        new Segment(9, null, "told them")
    );

    public static readonly SourceRegistered Registered = Past.Registered(SourceKind.FocusGroup);
    public static readonly FieldworkHeld Held = Past.Held(First, Second);

    public static readonly TextAttached Notes = Text(Source, new Segment(20, null, "They spoke of trust.")) with
    {
        Kind = TextKind.Notes,
    };

    public static readonly ExcerptMarked Marked = new(
        Source,
        Transcript,
        Spoken,
        Said,
        "What helped? 𝒲",
        "Not all.Thanks.",
        null
    );

    public static readonly ParticipantRecruited Consented = new(
        "P1",
        null,
        new Consent(Analysis: true, QuotationConsent.Verbatim, QuotationAudience.Public),
        null
    );

    public static readonly ConsentChanged Withdrew = new(Consented.Consent with { Analysis = false }, "Asked to.");

    public static TextAttached Text(SourceId source, params Segment[] segments) =>
        new(source, TextKind.Transcript, "en", segments.Sum(s => s.Length), "digest", segments, null);

    /// <summary>Adds the conversation to a story.</summary>
    public static Story WithFocusGroup(this Story story) =>
        story
            .Knowing(Transcript.Value, Attached)
            .Knowing(First.Value, Consented)
            .Knowing(Second.Value, Consented)
            .Knowing(Nugget.Value, Marked);

    /// <summary>What the conversation leaves known to a decision about the target.</summary>
    public static Known Known(params IReadOnlyList<(Guid Id, LedgerEvent[] Past)> more) =>
        new(
            Target,
            new List<(Guid Id, LedgerEvent[] Past)>
            {
                (Transcript.Value, [Attached]),
                (First.Value, [Consented]),
                (Second.Value, [Consented]),
                (Nugget.Value, [Marked]),
                (Ada.Value, [new ContributorJoined(ContributorKind.Person, "Ada", null, [], [], null)]),
            }
                .Concat(more)
                .GroupBy(t => t.Id, t => t.Past)
                .ToDictionary(t => t.Key, t => Folds.Fold(t.Last())),
            new HashSet<Guid>(),
            Guid.CreateVersion7
        );
}
