using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Tests.Ledger;
using static TheoryLedger.Tests.Configurations.Examples;
using static TheoryLedger.Tests.Evidence.EvidenceExamples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Evidence;

/// <summary>The second version gives up the conflict and brings in a new element.</summary>
public sealed class PartOfVersionTests
{
    private static readonly ElementId New = new(Id(14));

    private static readonly ConfigurationRefined Changed = new(
        2,
        Form with
        {
            Elements = [.. Form.Elements.Skip(1), Form.Elements[0] with { Id = New }],
        },
        Why
    );

    private static readonly LinkEvidence Link = new(
        EvidenceExamples.Excerpt,
        Stance.Supports,
        "It says so.",
        ConfigurationId: Trusting
    );

    [Fact]
    public void Evidence_speaks_to_an_element_of_the_version_that_was_judged() =>
        Linking(Link with { ConfigurationVersion = 1, Element = Conflict })
            .Then(
                new EvidenceLinked(
                    EvidenceExamples.Excerpt,
                    1,
                    Interview,
                    Trusting,
                    1,
                    Conflict,
                    null,
                    Stance.Supports,
                    Weight.Unstated,
                    EvidenceNature.Own,
                    [],
                    "It says so."
                )
            );

    [Fact]
    public void An_element_that_came_later_is_not_in_an_earlier_version() =>
        Linking(Link with { ConfigurationVersion = 1, Element = New }).ThenRefused("element-unknown");

    [Fact]
    public void An_element_that_was_given_up_is_not_in_the_present_version() =>
        Linking(Link with { Element = Conflict }).ThenRefused("element-unknown");

    [Fact]
    public void Evidence_is_not_carried_to_an_earlier_version_without_what_it_speaks_to() =>
        Given(Linked with { Element = New, ConfigurationVersion = 1 })
            .KnowingTheInterview()
            .Knowing(Trusting.Value, Proposed, Changed)
            .When(new RejudgeEvidence(Rejudgement.ReWeighed, "Less.", Weight.Weak, ConfigurationVersion: 1))
            .ThenRefused(RejudgementRefusals.PartGone);

    private static Story Linking(LinkEvidence command) =>
        Given().KnowingTheInterview().Knowing(Trusting.Value, Proposed, Changed).WhenStarting(command);
}
