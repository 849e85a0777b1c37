using TheoryLedger.Ledger;
using TheoryLedger.TeamDecisions;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.TeamDecisions;

public sealed class TeamDecisionTests
{
    [Fact]
    public void A_decision_is_minuted_with_its_dissent() =>
        Given()
            .WhenStarting(new MinuteTeamDecision([Ada, Ben], "Keep both.", [new Ref(Id(9), 1)], "Ben would merge."))
            .Then(new TeamDecisionMinuted([Ada, Ben], "Keep both.", "Ben would merge.", [new Ref(Id(9), 1)]));

    [Fact]
    public void A_decision_may_be_unanimous() =>
        Given()
            .WhenStarting(new MinuteTeamDecision([Ada], "Keep both.", []))
            .Then(new TeamDecisionMinuted([Ada], "Keep both.", null, []));

    [Fact]
    public void Only_contributors_attend() =>
        Given()
            .WhenStarting(new MinuteTeamDecision([Ada, new(Id(9))], "Keep both.", []))
            .ThenRefused("contributor-unknown");

    [Fact]
    public void What_a_decision_is_about_must_exist() =>
        Assert.Equal([Ada.Value, Id(9)], new MinuteTeamDecision([Ada], "Keep both.", [new Ref(Id(9))]).RestsOn);
}
