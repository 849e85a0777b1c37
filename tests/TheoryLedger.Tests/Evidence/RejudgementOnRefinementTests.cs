using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Tests.Ledger;
using static TheoryLedger.Tests.Configurations.Examples;
using static TheoryLedger.Tests.Evidence.EvidenceExamples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Evidence;

public sealed class RejudgementOnRefinementTests
{
    private static readonly EvidenceLinked Here = Linked with { ConfigurationId = new(Target) };
    private static readonly RejudgementInput Carry = new(Piece, Rejudgement.Carried, "Still true.");
    private static readonly FormInput Retitled = Kept with { Title = "Trust and risk" };

    [Fact]
    public void A_refinement_says_in_the_same_breath_what_it_makes_of_evidence() =>
        Story(Here)
            .When(new RefineConfiguration(Retitled, Prompted, [Carry]))
            .Then(Refined)
            .ThenAlso(Piece.Value, new EvidenceRejudged(2, 1, Rejudgement.Carried, Weight.Moderate, "Still true."));

    [Fact]
    public void Evidence_that_nobody_names_stays_as_it_is() =>
        Story(Here).When(new RefineConfiguration(Retitled, Prompted)).Then(Refined).ThenAlso(Piece.Value);

    [Fact]
    public void A_refinement_judges_only_evidence_of_this_configuration() =>
        Story(Linked)
            .When(new RefineConfiguration(Retitled, Prompted, [Carry]))
            .ThenRefused(RejudgementRefusals.OtherConfiguration);

    [Fact]
    public void A_refinement_judges_only_evidence_that_stands() =>
        Story(Here, new EvidenceUnlinked("A slip."))
            .When(new RefineConfiguration(Retitled, Prompted, [Carry]))
            .ThenRefused(EvidenceRefusals.Unlinked);

    [Fact]
    public void A_refinement_judges_only_evidence_of_this_review() =>
        Story(Here)
            .When(new RefineConfiguration(Retitled, Prompted, [Carry with { EvidenceLinkId = new(Id(99)) }]))
            .ThenRefused("evidence-unknown");

    [Fact]
    public void A_refinement_gives_each_evidence_one_verdict() =>
        Story(Here)
            .When(new RefineConfiguration(Retitled, Prompted, [Carry, Carry with { Verdict = Rejudgement.Dropped }]))
            .ThenRefused(RejudgementRefusals.Repeated);

    [Fact]
    public void A_refinement_cannot_carry_evidence_for_an_element_that_it_leaves_out() =>
        Story(Here with { Element = Conflict })
            .When(new RefineConfiguration(Kept with { Elements = [TrustKept, RiskKept] }, Prompted, [Carry]))
            .ThenRefused(RejudgementRefusals.PartGone);

    [Fact]
    public void A_refinement_rests_on_the_evidence_that_it_judges() =>
        Assert.Equal([Piece.Value], new RefineConfiguration(Retitled, Why, [Carry]).RestsOn);

    private static Story Story(params LedgerEvent[] evidence) =>
        Given(Proposed).KnowingTheInterview().Knowing(Piece.Value, evidence);
}
