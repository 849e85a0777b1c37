using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Evidence.EvidenceExamples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Evidence;

public sealed class AnswerContradictionTests
{
    private static readonly Ref Second = new(Trusting.Value, 2);
    private static readonly ContradictionAnswered LeftOpen = new(ContradictionAnswer.Open, null, Why);

    [Fact]
    public void A_contradiction_is_reconciled_by_a_revision() =>
        Given(Linked)
            .KnowingTheRefinement()
            .When(new AnswerContradiction(ContradictionAnswer.Reconciled, Why, Second))
            .Then(new ContradictionAnswered(ContradictionAnswer.Reconciled, Second, Why));

    [Fact]
    public void A_qualification_is_answered_too() =>
        Given(Linked with { Stance = Stance.Qualifies })
            .KnowingTheInterview()
            .When(new AnswerContradiction(ContradictionAnswer.SetAside, Why))
            .Then(new ContradictionAnswered(ContradictionAnswer.SetAside, null, Why));

    [Fact]
    public void A_contradiction_that_was_left_open_is_settled_later() =>
        Given(Linked, LeftOpen)
            .KnowingTheInterview()
            .When(new AnswerContradiction(ContradictionAnswer.Adjudicated, Why))
            .Then(new ContradictionAnswered(ContradictionAnswer.Adjudicated, null, Why));

    [Fact]
    public void An_answer_is_not_repeated() =>
        Given(Linked, LeftOpen)
            .KnowingTheInterview()
            .When(new AnswerContradiction(ContradictionAnswer.Open, Why))
            .ThenRefused(EvidenceRefusals.Answered);

    [Fact]
    public void Reconciling_names_the_revision() =>
        Given(Linked)
            .KnowingTheInterview()
            .When(new AnswerContradiction(ContradictionAnswer.Reconciled, Why))
            .ThenRefused(EvidenceRefusals.RevisionMissing);

    [Fact]
    public void The_revision_exists() =>
        Given(Linked)
            .KnowingTheInterview()
            .When(new AnswerContradiction(ContradictionAnswer.Reconciled, Why, Second))
            .ThenRefused("configuration-version-unknown");

    [Fact]
    public void The_version_that_evidence_speaks_against_does_not_reconcile_it() =>
        Given(Linked)
            .KnowingTheRefinement()
            .When(new AnswerContradiction(ContradictionAnswer.Reconciled, Why, Second with { Version = 1 }))
            .ThenRefused(EvidenceRefusals.RevisionNotLater);

    [Fact]
    public void Evidence_carried_to_the_version_that_reconciles_it_was_first_judged_before() =>
        Given(Linked, new EvidenceRejudged(2, 1, Rejudgement.Carried, Weight.Moderate, "Still true."))
            .KnowingTheRefinement()
            .When(new AnswerContradiction(ContradictionAnswer.Reconciled, Why, Second))
            .Then(new ContradictionAnswered(ContradictionAnswer.Reconciled, Second, Why));

    [Fact]
    public void Support_needs_no_answer() =>
        Given(Linked with { Stance = Stance.Supports })
            .KnowingTheInterview()
            .When(new AnswerContradiction(ContradictionAnswer.Open, Why))
            .ThenRefused(EvidenceRefusals.NotContradicting);

    [Fact]
    public void Unlinked_evidence_needs_no_answer() =>
        Given(Linked, new EvidenceUnlinked("A slip."))
            .KnowingTheInterview()
            .When(new AnswerContradiction(ContradictionAnswer.Open, Why))
            .ThenRefused(EvidenceRefusals.Unlinked);

    [Fact]
    public void An_answer_rests_on_its_revision() =>
        Assert.Equal([Trusting.Value], new AnswerContradiction(ContradictionAnswer.Reconciled, Why, Second).RestsOn);
}
