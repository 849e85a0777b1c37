using TheoryLedger.Guides;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Guides;

public sealed class GuideTests
{
    private static readonly Ref Trust = new(Id(20), Version: 1);
    private static readonly Ref Conflict = new(Id(21), Version: 2);
    private static readonly GuideIssued Issued = new("Managers", "What helped?", [Trust, Conflict]);

    [Fact]
    public void A_guide_says_which_theories_it_tests() =>
        Given().WhenStarting(new IssueGuide("Managers", "What helped?", [Trust, Conflict])).Then(Issued);

    [Fact]
    public void A_guide_can_ask_something_else() =>
        Given(Issued)
            .When(new ReviseGuide("What hindered?", [Trust, Conflict], "Only praise so far."))
            .Then(new GuideRevised(2, "What hindered?", [Trust, Conflict], "Only praise so far."));

    [Fact]
    public void A_guide_can_test_other_theories_with_the_same_questions() =>
        Given(Issued, new GuideRevised(2, "What hindered?", [Trust], "Only praise so far."))
            .When(new ReviseGuide("What hindered?", [Trust with { Version = 2 }], "Trust was refined."))
            .Then(new GuideRevised(3, "What hindered?", [Trust with { Version = 2 }], "Trust was refined."));

    [Fact]
    public void A_revision_changes_the_guide() =>
        Given(Issued)
            .When(new ReviseGuide("What helped?", [Conflict, Trust], "In another order."))
            .ThenRefused(GuideRefusals.Unchanged);

    [Fact]
    public void A_guide_rests_on_the_theories_it_tests()
    {
        Assert.Equal([Id(20), Id(21)], new IssueGuide("Managers", "What helped?", [Trust, Conflict]).RestsOn);
        Assert.Equal([Id(20)], new ReviseGuide("What hindered?", [Trust], "Why not.").RestsOn);
    }
}
