using TheoryLedger.Findings;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Findings;

public sealed class FindingTests
{
    private static readonly Ref Theory = new(Id(20), Version: 1);
    private static readonly Ref Unwritten = new(Id(20), Version: 2);
    private static readonly InitialTheoryAgreed Agreed = new("Collaboration", [], [], Why);
    private static readonly FindingRaised Raised = new(FindingKind.Question, "Where is this from?", [Theory]);

    [Fact]
    public void An_auditor_asks()
    {
        var command = new RaiseFinding(FindingKind.Question, "Where is this from?", [Theory]);
        Given().Knowing(Theory.Id, Agreed).WhenStarting(command).Then(Raised);
        Assert.Equal([Theory.Id], command.RestsOn);
    }

    [Fact]
    public void What_leaves_nothing_to_answer_is_settled_as_it_is_raised() =>
        Given()
            .Knowing(Theory.Id, Agreed)
            .WhenStarting(new RaiseFinding(FindingKind.Finding, "Well founded.", [Theory], "Nothing to answer."))
            .Then(
                new FindingRaised(FindingKind.Finding, "Well founded.", [Theory]),
                new FindingClosed("Nothing to answer.")
            );

    [Fact]
    public void A_finding_is_on_theory_versions_that_there_are() =>
        Given()
            .Knowing(Theory.Id, Agreed)
            .WhenStarting(new RaiseFinding(FindingKind.Finding, "Unsupported.", [Unwritten]))
            .ThenRefused("theory-version-unknown");

    [Fact]
    public void The_team_answers_and_names_what_it_changed()
    {
        var command = new AnswerFinding("From the interviews; now it says so.", [Unwritten]);
        Given(Raised).When(command).Then(new FindingAnswered("From the interviews; now it says so.", [Unwritten]));
        Assert.Equal([Theory.Id], command.RestsOn);
    }

    [Fact]
    public void What_was_asked_about_is_not_what_was_changed_because_of_it() =>
        Given(Raised)
            .Knowing(Theory.Id, Agreed)
            .When(new AnswerFinding("Now it says so.", [Theory]))
            .ThenRefused(FindingRefusals.ChangeNotLater);

    [Fact]
    public void The_team_may_answer_more_than_once() =>
        Given(Raised, new FindingAnswered("We will look.", []))
            .When(new AnswerFinding("From the interviews."))
            .Then(new FindingAnswered("From the interviews.", []));

    [Fact]
    public void An_answer_names_versions_that_there_are() =>
        Given(Raised)
            .Knowing(Theory.Id, Agreed)
            .When(new AnswerFinding("Revised.", [Unwritten]))
            .ThenRefused("theory-version-unknown");

    [Fact]
    public void A_finding_is_closed_when_it_is_settled() =>
        Given(Raised, new FindingAnswered("From the interviews.", []))
            .When(new CloseFinding("Satisfied."))
            .Then(new FindingClosed("Satisfied."));

    [Fact]
    public void An_auditor_may_withdraw_what_nobody_answered() =>
        Given(Raised).When(new CloseFinding("I misread.")).Then(new FindingClosed("I misread."));

    [Fact]
    public void A_closed_finding_is_not_answered() =>
        Given(Raised, new FindingClosed("Satisfied."))
            .When(new AnswerFinding("One more thing."))
            .ThenRefused(FindingRefusals.Closed);

    [Fact]
    public void A_finding_is_closed_once() =>
        Given(Raised, new FindingClosed("Satisfied."))
            .When(new CloseFinding("Again."))
            .ThenRefused(FindingRefusals.Closed);
}
