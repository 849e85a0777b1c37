using TheoryLedger.Guidance;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Guidance;

public sealed class GuidanceTests
{
    private static readonly Ref Theory = new(Id(20), Version: 1);
    private static readonly InitialTheoryAgreed Agreed = new("Collaboration", [], [], Why);
    private static readonly Statement Meet = new(
        new(Id(30)),
        "Meet before you plan.",
        [Theory],
        StatementBasis.Grounded
    );
    private static readonly StatementInput SameMeet = new(Meet.Text, Meet.RestsOn, Meet.Id);
    private static readonly GuidanceDrafted Drafted = new("Working together", [Meet], Why);

    [Fact]
    public void Guidance_is_drafted_from_theory()
    {
        var command = new DraftGuidance("Working together", [SameMeet with { Id = null }], Why);
        var meet = Meet with { Id = new(Id(1001)) };

        Given()
            .Knowing(Theory.Id, Agreed)
            .WhenStarting(command)
            .Then(new GuidanceDrafted("Working together", [meet], Why));
        Assert.Equal([Theory.Id], command.RestsOn);
        Assert.Equal(["Working together", Meet.Text], command.PublicWording);
    }

    [Fact]
    public void Guidance_says_something() =>
        Given().WhenStarting(new DraftGuidance("Empty", [], Why)).ThenRefused(StatementRefusals.Missing);

    [Fact]
    public void Guidance_rests_on_theory_versions_that_there_are() =>
        Given()
            .Knowing(Theory.Id, Agreed)
            .WhenStarting(new DraftGuidance("Early", [new("Wait.", [Theory with { Version = 2 }])], Why))
            .ThenRefused("theory-version-unknown");

    [Fact]
    public void Guidance_is_restated_whole() =>
        Given(Drafted)
            .When(
                new ReviseGuidance(
                    "Working together",
                    [SameMeet, new("Name who decides.", [], Basis: StatementBasis.Conjecture)],
                    Why
                )
            )
            .Then(
                new GuidanceRevised(
                    2,
                    "Working together",
                    [Meet, new(new(Id(1001)), "Name who decides.", [], StatementBasis.Conjecture)],
                    Why
                )
            );

    [Fact]
    public void A_revision_of_guidance_changes_something() =>
        Given(Drafted)
            .When(new ReviseGuidance("Working together", [SameMeet], Why))
            .ThenRefused(GuidanceRefusals.Unchanged);

    [Fact]
    public void A_revision_of_guidance_continues_statements_that_are_there() =>
        Given(Drafted)
            .When(new ReviseGuidance("Working together", [SameMeet with { Id = new(Id(31)) }], Why))
            .ThenRefused("statement-unknown");

    [Fact]
    public void Guidance_that_holds_is_affirmed_in_the_version_that_stands() =>
        Given(
                Drafted,
                new GuidanceRevised(
                    2,
                    "Working together",
                    [Meet, new(new(Id(31)), "Name who decides.", [], StatementBasis.Conjecture)],
                    Why
                )
            )
            .When(new AffirmGuidance(Why))
            .Then(new GuidanceAffirmed(2, Why));

    [Fact]
    public void The_version_that_stands_is_approved() =>
        Given(Drafted, new GuidanceRevised(2, "Together", [Meet], Why))
            .When(new ApproveGuidance("The group agreed."))
            .Then(new GuidanceApproved(2, "The group agreed."));

    [Fact]
    public void Nobody_approves_what_rests_on_something_refuted() =>
        Given(Drafted)
            .Knowing(Theory.Id, Agreed, new TheoryRefuted(1, Why))
            .When(new ApproveGuidance("The group agreed."))
            .ThenRefused(GuidanceRefusals.OnRefuted);

    [Fact]
    public void A_version_is_approved_once() =>
        Given(Drafted, new GuidanceApproved(1, "Agreed."))
            .When(new ApproveGuidance("Again."))
            .ThenRefused(GuidanceRefusals.Approved);

    [Fact]
    public void Approved_guidance_that_was_revised_can_be_approved_again() =>
        Given(Drafted, new GuidanceApproved(1, "Agreed."), new GuidanceRevised(2, "Together", [Meet], Why))
            .When(new ApproveGuidance("Agreed anew."))
            .Then(new GuidanceApproved(2, "Agreed anew."));
}
