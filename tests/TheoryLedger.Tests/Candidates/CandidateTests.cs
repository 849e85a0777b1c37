using TheoryLedger.Candidates;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Candidates;

public sealed class CandidateTests
{
    private static readonly CandidateLogged Logged = new(
        new IfThenBecause("If partners meet often,", "they share more,", "because they trust each other."),
        new CandidateOrigin(CandidateOriginKind.Literature, [new Ref(Id(9))]),
        Why
    );

    [Fact]
    public void A_rough_theory_is_written_down() =>
        Given().WhenStarting(new LogCandidate(Logged.Statement, Logged.Origin, Why)).Then(Logged);

    [Fact]
    public void What_a_candidate_came_from_must_exist() =>
        Assert.Contains(Id(9), new LogCandidate(Logged.Statement, Logged.Origin, Why).RestsOn);

    [Fact]
    public void The_statement_is_public() =>
        Assert.Equal(
            ["If partners meet often,", "they share more,", "because they trust each other."],
            new LogCandidate(Logged.Statement, Logged.Origin, Why).PublicWording
        );

    [Fact]
    public void A_candidate_gets_a_priority() =>
        Given(Logged)
            .When(new PrioritiseCandidate(Priority.High, Why))
            .Then(new CandidatePrioritised(Priority.High, Why));

    [Fact]
    public void A_priority_changes() =>
        Given(Logged, new CandidatePrioritised(Priority.High, Why))
            .When(new PrioritiseCandidate(Priority.Low, Why))
            .Then(new CandidatePrioritised(Priority.Low, Why));

    [Fact]
    public void The_same_priority_is_no_change() =>
        Given(Logged, new CandidatePrioritised(Priority.High, Why))
            .When(new PrioritiseCandidate(Priority.High, Why))
            .ThenRefused(CandidateRefusals.PriorityUnchanged);

    [Fact]
    public void A_candidate_goes_into_one_version_of_a_theory() =>
        Given(Logged)
            .When(new AbsorbCandidate(new Ref(Id(8), 2), Why))
            .Then(new CandidateAbsorbed(new Ref(Id(8), 2), Why));

    [Fact]
    public void A_candidate_goes_into_something_that_exists() =>
        Assert.Contains(Id(8), new AbsorbCandidate(new Ref(Id(8)), Why).RestsOn);

    [Fact]
    public void A_candidate_goes_into_no_other_candidate() =>
        Given(Logged)
            .Knowing(Id(8), Logged)
            .When(new AbsorbCandidate(new Ref(Id(8)), Why))
            .ThenRefused(CandidateRefusals.IntoCandidate);

    [Fact]
    public void A_candidate_does_not_go_into_itself() =>
        Given(Logged).When(new AbsorbCandidate(new Ref(Target), Why)).ThenRefused(CandidateRefusals.IntoCandidate);

    [Fact]
    public void A_candidate_is_set_aside() =>
        Given(Logged).When(new SetCandidateAside(Why)).Then(new CandidateSetAside(Why));

    [Fact]
    public void An_absorbed_candidate_cannot_be_set_aside() =>
        Given(Logged, new CandidateAbsorbed(new Ref(Id(8)), Why))
            .When(new SetCandidateAside(Why))
            .ThenRefused(CandidateRefusals.Closed);

    [Fact]
    public void A_candidate_that_was_set_aside_cannot_be_absorbed() =>
        Given(Logged, new CandidateSetAside(Why))
            .When(new AbsorbCandidate(new Ref(Id(8)), Why))
            .ThenRefused(CandidateRefusals.Closed);

    [Fact]
    public void A_candidate_that_was_set_aside_needs_no_priority() =>
        Given(Logged, new CandidateSetAside(Why))
            .When(new PrioritiseCandidate(Priority.High, Why))
            .ThenRefused(CandidateRefusals.Closed);
}
