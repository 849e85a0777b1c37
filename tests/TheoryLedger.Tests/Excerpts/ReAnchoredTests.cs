using TheoryLedger.Codings;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Tests.Codings;
using TheoryLedger.Tests.Evidence;
using TheoryLedger.Tests.Ledger;
using TheoryLedger.Texts;
using static TheoryLedger.Tests.Excerpts.FocusGroup;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Excerpts;

/// <summary>What was made of an excerpt stays with the words that somebody had before them.</summary>
public sealed class ReAnchoredTests
{
    private static readonly TextId Other = new(Id(39));

    // From what the first person said to what the second one did.
    private static readonly ExcerptReAnchored Moved = new(
        2,
        Transcript,
        new(38, 46),
        "Not all.",
        "",
        "",
        null,
        "Meant."
    );

    private static readonly ReAnchorExcerpt Back = new(Transcript, Spoken, Said, "After all.");

    private static readonly CodeExcerpt Code = new(
        Nugget,
        Reading.Trust,
        "Trust was there first.",
        Explicitness.Explicit,
        Certainty.Probable,
        CodingRound.Independent,
        TheoryLedger.Configurations.ElementRole.MechanismReasoning
    );

    private static readonly LinkEvidence Link = new(
        EvidenceExamples.Excerpt,
        Stance.Contradicts,
        "It says so.",
        Weight.Moderate,
        ConfigurationId: EvidenceExamples.Trusting
    );

    private static readonly RejudgeEvidence Carry = new(Rejudgement.Carried, "Still true.");

    [Fact]
    public void Every_re_anchoring_makes_a_version() =>
        Given(Marked, Moved)
            .WithFocusGroup()
            .When(Back)
            .Then(
                new ExcerptReAnchored(
                    3,
                    Transcript,
                    Spoken,
                    Said,
                    "What helped? 𝒲",
                    "Not all.Thanks.",
                    null,
                    "After all."
                )
            );

    [Fact]
    public void A_source_s_own_words_never_become_our_notes() =>
        Given(Marked)
            .WithFocusGroup()
            .Knowing(Other.Value, Notes)
            .When(new ReAnchorExcerpt(Other, new Span(0, 4), "They", "Shorter."))
            .ThenRefused(ExcerptRefusals.OtherKind);

    [Theory]
    [InlineData("unstated")]
    [InlineData("n/a")]
    public void An_excerpt_is_moved_for_a_reason(string reason) =>
        Given(Marked)
            .WithFocusGroup()
            .When(Back with { Span = new(14, 16), Quote = "We", Reason = reason })
            .ThenRefused(ExcerptRefusals.ReasonMissing);

    [Fact]
    public void A_coding_names_the_version_that_was_read()
    {
        Story Moving() => Given().WithReading().Knowing(Nugget.Value, Marked, Moved);
        Moving().WhenStarting(Code).Then(Reading.Coded with { ExcerptVersion = 2 });
        Moving().WhenStarting(Code with { ExcerptVersion = 2 }).Then(Reading.Coded with { ExcerptVersion = 2 });
        Moving().WhenStarting(Code with { ExcerptVersion = 1 }).ThenRefused("excerpt-version-not-present");
    }

    [Fact]
    public void Whoever_read_other_words_is_told_both_versions()
    {
        var refusal = Folds.Fold([Marked, Moved]) is Excerpt excerpt ? excerpt.CheckPresent(1) : null;

        Assert.Contains("is at version 2", refusal!.Reason, StringComparison.Ordinal);
        Assert.Contains("'excerptVersion' names 1", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_coding_that_replaces_another_reads_the_words_of_now() =>
        Given(Reading.Coded)
            .WithReading()
            .Knowing(Nugget.Value, Marked, Moved)
            .When(
                new ReplaceCoding(
                    Reading.Trust,
                    "Trust was there first.",
                    Explicitness.Explicit,
                    Certainty.Probable,
                    CodingRound.Independent,
                    "Read again.",
                    TheoryLedger.Configurations.ElementRole.MechanismReasoning
                )
            )
            .ThenAlso(Id(1001), Reading.Coded with { ExcerptVersion = 2, Replaces = new(Target) });

    [Fact]
    public void A_coding_holds_with_the_words_of_now_once_somebody_says_so()
    {
        Given(Reading.Coded)
            .WithReading()
            .Knowing(Nugget.Value, Marked, Moved)
            .When(new AffirmCoding("It holds."))
            .Then(new CodingAffirmed(1, 2, "It holds."));
        Given(Reading.Coded, new CodingAffirmed(1, 2, "It holds."))
            .WithReading()
            .Knowing(Nugget.Value, Marked, Moved)
            .When(new AffirmCoding("It holds."))
            .ThenRefused(CodingRefusals.Current);
    }

    [Fact]
    public void Evidence_names_the_version_that_was_judged() =>
        Interviewed().WhenStarting(Link).Then(EvidenceExamples.Linked with { ExcerptVersion = 2 });

    [Fact]
    public void Evidence_is_not_judged_on_words_that_the_excerpt_has_no_longer() =>
        Interviewed().WhenStarting(Link with { ExcerptVersion = 1 }).ThenRefused("excerpt-version-not-present");

    [Fact]
    public void Evidence_rests_on_no_reading_of_other_words() =>
        Interviewed()
            .WhenStarting(Link with { Codings = [EvidenceExamples.Reading] })
            .ThenRefused(EvidenceRefusals.CodingOfOtherWords);

    [Fact]
    public void Evidence_is_judged_again_when_its_excerpt_was_moved_though_its_configuration_is_the_same() =>
        Interviewed(EvidenceExamples.Linked)
            .When(Carry)
            .Then(new EvidenceRejudged(1, 2, Rejudgement.Carried, Weight.Moderate, "Still true."));

    [Fact]
    public void Evidence_that_was_judged_with_the_words_of_now_stands_so_already() =>
        Interviewed(
                EvidenceExamples.Linked,
                new EvidenceRejudged(1, 2, Rejudgement.Carried, Weight.Moderate, "Still true.")
            )
            .When(Carry)
            .ThenRefused(RejudgementRefusals.Unchanged);

    [Fact]
    public void Evidence_is_carried_with_the_words_that_were_looked_at() =>
        Interviewed(EvidenceExamples.Linked)
            .When(Carry with { ExcerptVersion = 1 })
            .ThenRefused("excerpt-version-not-present");

    [Fact]
    public void Moving_an_excerpt_away_does_not_undo_a_withdrawal()
    {
        Given()
            .WithReading()
            .Knowing(Nugget.Value, Marked, Moved)
            .Knowing(First.Value, Consented, Withdrew)
            .WhenStarting(Code)
            .ThenRefused(ParticipantRefusals.Withdrawn);
        Given(Marked)
            .WithFocusGroup()
            .Knowing(First.Value, Consented, Withdrew)
            .When(new ReAnchorExcerpt(Transcript, new(38, 46), "Not all.", "Meant."))
            .ThenRefused(ParticipantRefusals.Withdrawn);
    }

    private static Story Interviewed(params LedgerEvent[] past) =>
        Given(past)
            .KnowingTheInterview()
            .Knowing(
                EvidenceExamples.Excerpt.Value,
                EvidenceExamples.Marked,
                new ExcerptReAnchored(2, EvidenceExamples.Transcript, new(5, 7), "we", "Yes, ", " do", null, "Meant.")
            );
}
