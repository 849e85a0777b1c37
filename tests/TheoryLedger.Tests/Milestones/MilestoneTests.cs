using TheoryLedger.Milestones;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Milestones;

public sealed class MilestoneTests
{
    [Fact]
    public void A_moment_of_the_review_gets_a_name() =>
        Given()
            .WhenStarting(new NameMilestone("Submitted", MilestoneKind.Submission, 120, "ab12", "10.1000/182"))
            .Then(new MilestoneNamed("Submitted", MilestoneKind.Submission, 120, "ab12", "10.1000/182"));

    [Fact]
    public void The_moment_of_naming_itself_needs_no_position() =>
        Given()
            .WhenStarting(new NameMilestone("Agreed", MilestoneKind.InitialTheory))
            .Then(new MilestoneNamed("Agreed", MilestoneKind.InitialTheory, null, null, null));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Nothing_happened_before_the_first_position(long position) =>
        Given()
            .WhenStarting(new NameMilestone("Before", MilestoneKind.Other, position))
            .ThenRefused(MilestoneRefusals.NoSuchPosition);
}
