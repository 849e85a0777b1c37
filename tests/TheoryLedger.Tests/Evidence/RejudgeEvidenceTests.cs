using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Configurations.Examples;
using static TheoryLedger.Tests.Evidence.EvidenceExamples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Evidence;

public sealed class RejudgeEvidenceTests
{
    private static readonly RejudgeEvidence Carry = new(Rejudgement.Carried, "Still true.");
    private static readonly RejudgeEvidence Drop = new(Rejudgement.Dropped, "No longer fits.");

    private static readonly EvidenceRejudged Carried = new(2, 1, Rejudgement.Carried, Weight.Moderate, "Still true.");
    private static readonly EvidenceRejudged Dropped = new(
        2,
        1,
        Rejudgement.Dropped,
        Weight.Moderate,
        "No longer fits."
    );

    [Fact]
    public void Evidence_is_carried_to_the_present_version_with_its_weight() =>
        Given(Linked).KnowingTheRefinement().When(Carry).Then(Carried);

    [Fact]
    public void Evidence_is_weighed_anew() =>
        Given(Linked)
            .KnowingTheRefinement()
            .When(new RejudgeEvidence(Rejudgement.ReWeighed, "Less so.", Weight.Weak))
            .Then(new EvidenceRejudged(2, 1, Rejudgement.ReWeighed, Weight.Weak, "Less so."));

    [Fact]
    public void What_rests_on_readings_that_were_taken_back_is_dropped_or_linked_anew()
    {
        var fallen = Given(Linked with { Codings = [Reading] })
            .KnowingTheRefinement()
            .Knowing(Reading.Value, Coded, new CodingWithdrawn("Misread."));

        fallen.When(Carry).ThenRefused(RejudgementRefusals.ReadingsTakenBack);
        fallen.When(Drop).Then(Dropped);
    }

    [Fact]
    public void A_reading_that_gave_way_to_one_that_stands_still_bears_it() =>
        Given(Linked with { Codings = [Reading] })
            .KnowingTheRefinement()
            .Knowing(Reading.Value, Coded, new CodingReplaced(new(Id(90)), "Better so."))
            .Knowing(Id(90), Coded)
            .When(Carry)
            .Then(Carried);

    [Fact]
    public void Evidence_is_dropped() => Given(Linked).KnowingTheRefinement().When(Drop).Then(Dropped);

    [Fact]
    public void Evidence_that_was_dropped_can_be_carried_after_all() =>
        Given(Linked, Dropped).KnowingTheRefinement().When(Carry).Then(Carried);

    [Fact]
    public void Evidence_is_not_carried_twice_to_the_same_version() =>
        Given(Linked, Carried).KnowingTheRefinement().When(Carry).ThenRefused(RejudgementRefusals.Unchanged);

    [Fact]
    public void Evidence_is_not_dropped_twice_for_the_same_version() =>
        Given(Linked, Dropped).KnowingTheRefinement().When(Drop).ThenRefused(RejudgementRefusals.Unchanged);

    [Fact]
    public void Carried_evidence_keeps_its_weight() =>
        Given(Linked)
            .KnowingTheRefinement()
            .When(Carry with { Weight = Weight.Strong })
            .ThenRefused(RejudgementRefusals.WeightChanged);

    [Fact]
    public void Re_weighed_evidence_gets_another_weight() =>
        Given(Linked)
            .KnowingTheRefinement()
            .When(new RejudgeEvidence(Rejudgement.ReWeighed, "Just as much.", Weight.Moderate))
            .ThenRefused(RejudgementRefusals.WeightKept);

    [Fact]
    public void Evidence_is_judged_for_a_version_that_exists() =>
        Given(Linked)
            .KnowingTheRefinement()
            .When(Carry with { ConfigurationVersion = 3 })
            .ThenRefused("configuration-version-unknown");

    [Fact]
    public void Evidence_is_not_judged_for_a_version_before_the_last_judgement() =>
        Given(Linked, Carried)
            .KnowingTheRefinement()
            .When(Drop with { ConfigurationVersion = 1 })
            .ThenRefused(RejudgementRefusals.JudgedLater);

    [Fact]
    public void Evidence_whose_element_is_gone_cannot_be_carried() =>
        Given(Linked with { Element = OtherContext })
            .KnowingTheRefinement()
            .When(Carry)
            .ThenRefused(RejudgementRefusals.PartGone);

    [Fact]
    public void Evidence_whose_link_is_gone_can_be_dropped() =>
        Given(Linked with { Link = new(Id(99)) }).KnowingTheRefinement().When(Drop).Then(Dropped);

    [Fact]
    public void Evidence_from_somebody_who_has_withdrawn_cannot_be_carried() =>
        Given(Linked)
            .KnowingTheRefinement()
            .Knowing(Speaker.Value, Recruited, Withdrew)
            .When(Carry)
            .ThenRefused(TheoryLedger.Participants.ParticipantRefusals.Withdrawn);

    [Fact]
    public void Evidence_for_a_refuted_configuration_is_not_judged_again() =>
        Given(Linked)
            .KnowingTheRefinement(new ConfigurationRefuted(2, Why))
            .When(Carry)
            .ThenRefused(ConfigurationRefusals.Refuted);

    [Fact]
    public void Unlinked_evidence_is_not_judged_again() =>
        Given(Linked, new EvidenceUnlinked("A slip."))
            .KnowingTheRefinement()
            .When(Carry)
            .ThenRefused(EvidenceRefusals.Unlinked);
}
