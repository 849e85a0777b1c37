using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Sources;

public sealed class AppraisalTests
{
    private static readonly SourceRegistered Paper = Past.Registered(SourceKind.Paper);
    private static readonly Ref Trust = new(Id(20), Version: 1);
    private static readonly AppraiseSource Appraise = new(
        AppraisalAspect.Rigour,
        AppraisalLevel.Low,
        "No method.",
        Trust
    );
    private static readonly SourceAppraised Appraised = new(
        new(Id(1001)),
        AppraisalAspect.Rigour,
        AppraisalLevel.Low,
        Trust,
        Ada,
        "No method."
    );

    [Fact]
    public void A_source_is_appraised_for_a_theory() => Given(Paper).When(Appraise).Then(Appraised);

    [Fact]
    public void A_source_is_appraised_as_such() =>
        Given(Paper, Appraised).When(Appraise with { ForTheory = null }).Then(Appraised with { ForTheory = null });

    [Fact]
    public void Two_assessors_may_judge_alike() =>
        Given(Paper, Appraised).When(Appraise with { Assessor = Ben }).Then(Appraised with { Assessor = Ben });

    [Fact]
    public void One_assessor_judges_an_aspect_for_a_theory_once() =>
        Given(Paper, Appraised)
            .When(Appraise with { Level = AppraisalLevel.High })
            .ThenRefused(SourceRefusals.AppraisalMade);

    [Fact]
    public void An_assessor_takes_part_in_the_review() =>
        Given(Paper).When(Appraise with { Assessor = new(Id(99)) }).ThenRefused("contributor-unknown");

    [Fact]
    public void An_appraisal_rests_on_its_theory_and_its_assessor() =>
        Assert.Equal([Id(20), Ben.Value], (Appraise with { Assessor = Ben }).RestsOn);

    [Fact]
    public void An_appraisal_can_be_revised() =>
        Given(Paper, Appraised)
            .When(new ReviseSourceAppraisal(new(Id(1001)), AppraisalLevel.High, "Found the appendix."))
            .Then(new SourceAppraisalRevised(new(Id(1001)), AppraisalLevel.High, "Found the appendix."));

    [Fact]
    public void A_revision_changes_the_level_as_it_stands() =>
        Given(Paper, Appraised, new SourceAppraisalRevised(new(Id(1001)), AppraisalLevel.High, "Found the appendix."))
            .When(new ReviseSourceAppraisal(new(Id(1001)), AppraisalLevel.High, "Again."))
            .ThenRefused(SourceRefusals.AppraisalUnchanged);

    [Fact]
    public void Only_an_appraisal_of_this_source_can_be_revised() =>
        Given(Paper, Appraised)
            .When(new ReviseSourceAppraisal(new(Id(99)), AppraisalLevel.High, "Which one?"))
            .ThenRefused("source-appraisal-unknown");

    [Fact]
    public void The_reason_for_appraising_an_interview_concerns_who_spoke()
    {
        var decision = Past.Decide(
            Appraise with
            {
                Assessor = Ada,
            },
            Target,
            Past.Registered(SourceKind.Interview),
            Past.Held(new ParticipantId(Id(30)))
        );

        Assert.Equal([Id(30)], ((SourceAppraised)decision.Facts[0].Event).Reason.Concerns);
    }
}
