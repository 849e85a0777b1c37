using System.Text.Json;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;
using TheoryLedger.Texts;
using static TheoryLedger.Tests.Excerpts.FocusGroup;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Excerpts;

public sealed class ExcerptTests
{
    private static readonly TextId Corrected = new(Id(35));
    private static readonly AppraisalId Appraisal = new(Id(36));
    private static readonly Ref Theory = new(Id(37), Version: 1);

    private static readonly AppraiseUse Appraise = new(
        AppraisalAspect.Rigour,
        AppraisalLevel.High,
        Theory,
        "First-hand."
    );

    private static readonly UseAppraised Appraised = new(
        Appraisal,
        AppraisalAspect.Rigour,
        AppraisalLevel.High,
        Theory,
        Ada,
        "First-hand."
    );

    [Fact]
    public void A_span_is_told_by_its_two_ends_alone()
    {
        var json = JsonSerializer.Serialize(Spoken, LedgerJson.Options);
        Assert.Equal("""{"from":14,"to":38}""", json);
        Assert.Equal(Spoken, JsonSerializer.Deserialize<Span>(json, LedgerJson.Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Span>("""{"from":14}""", LedgerJson.Options));
    }

    [Fact]
    public void An_excerpt_tells_whose_words_it_holds_and_from_what_kind_of_text()
    {
        var known = Known();
        var excerpt = known.Find<Excerpt>(Nugget.Value)!;
        Assert.Equal([First], excerpt.Participants(known));
        Assert.Equal(TextKind.Transcript, excerpt.TextKind(known));
    }

    [Fact]
    public void An_excerpt_is_taken_over_to_a_corrected_text() =>
        Given(Marked)
            .WithFocusGroup()
            .Knowing(Corrected.Value, Text(FocusGroup.Source, new Segment(3, First, "Yes")))
            .When(new ReAnchorExcerpt(Corrected, new Span(0, 3), "Yes", "Misheard."))
            .Then(new ExcerptReAnchored(2, Corrected, new Span(0, 3), "Yes", "", "", null, "Misheard."));

    [Fact]
    public void An_excerpt_gets_other_bounds() =>
        Given(Marked)
            .WithFocusGroup()
            .When(new ReAnchorExcerpt(Transcript, new Span(38, 46), "Not all.", "The point is here.", "p. 4"))
            .Then(
                new ExcerptReAnchored(
                    2,
                    Transcript,
                    new Span(38, 46),
                    "Not all.",
                    "What helped? 𝒲" + Said,
                    "Thanks.",
                    "p. 4",
                    "The point is here."
                )
            );

    [Fact]
    public void Re_anchoring_moves_an_excerpt() =>
        Given(Marked)
            .WithFocusGroup()
            .When(new ReAnchorExcerpt(Transcript, Spoken, Said, "No change."))
            .ThenRefused(ExcerptRefusals.Unchanged);

    [Fact]
    public void An_excerpt_keeps_to_its_source() =>
        Given(Marked)
            .WithFocusGroup()
            .Knowing(Corrected.Value, Text(new SourceId(Id(38)), new Segment(3, First, "Yes")))
            .When(new ReAnchorExcerpt(Corrected, new Span(0, 3), "Yes", "Elsewhere."))
            .ThenRefused(ExcerptRefusals.OtherSource);

    [Fact]
    public void A_new_anchor_must_hold() =>
        Given(Marked)
            .WithFocusGroup()
            .When(new ReAnchorExcerpt(Transcript, new Span(38, 46), Said, "Moved."))
            .ThenRefused("excerpt-quote-differs");

    [Fact]
    public void The_use_of_an_excerpt_is_appraised_for_a_theory() =>
        Given(Marked).WithFocusGroup().When(Appraise).Then(Appraised with { AppraisalId = new(Id(1001)) });

    [Fact]
    public void Two_people_may_judge_the_same_use() =>
        Given(Marked, Appraised)
            .WithFocusGroup()
            .When(Appraise with { Assessor = Ben })
            .Then(Appraised with { AppraisalId = new(Id(1001)), Assessor = Ben });

    [Fact]
    public void Nobody_judges_the_same_use_twice() =>
        Given(Marked, Appraised)
            .WithFocusGroup()
            .When(Appraise with { Level = AppraisalLevel.Low })
            .ThenRefused(ExcerptRefusals.UseAppraised);

    [Fact]
    public void Only_contributors_judge() =>
        Given(Marked)
            .WithFocusGroup()
            .When(Appraise with { Assessor = new(Id(99)) })
            .ThenRefused("contributor-unknown");

    [Fact]
    public void The_words_of_a_withdrawn_participant_are_of_no_use() =>
        Given(Marked)
            .WithFocusGroup()
            .Knowing(First.Value, Consented, Withdrew)
            .When(Appraise)
            .ThenRefused(ParticipantRefusals.Withdrawn);

    [Fact]
    public void A_judgement_is_revised() =>
        Given(Marked, Appraised)
            .WithFocusGroup()
            .When(new ReviseUseAppraisal(Appraisal, AppraisalLevel.Low, "Hearsay."))
            .Then(new UseAppraisalRevised(Appraisal, AppraisalLevel.Low, "Hearsay."));

    [Fact]
    public void A_revision_changes_the_level() =>
        Given(Marked, Appraised, new UseAppraisalRevised(Appraisal, AppraisalLevel.Low, "Hearsay."))
            .WithFocusGroup()
            .When(new ReviseUseAppraisal(Appraisal, AppraisalLevel.Low, "Still."))
            .ThenRefused(ExcerptRefusals.AppraisalUnchanged);

    [Fact]
    public void Only_a_judgement_that_was_made_is_revised() =>
        Given(Marked)
            .WithFocusGroup()
            .When(new ReviseUseAppraisal(Appraisal, AppraisalLevel.Low, "Hearsay."))
            .ThenRefused("appraisal-unknown");

    [Fact]
    public void A_judgement_of_withdrawn_words_is_not_revised() =>
        Given(Marked, Appraised)
            .WithFocusGroup()
            .Knowing(First.Value, Consented, Withdrew)
            .When(new ReviseUseAppraisal(Appraisal, AppraisalLevel.Low, "Hearsay."))
            .ThenRefused(ParticipantRefusals.Withdrawn);
}
