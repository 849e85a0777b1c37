using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Suggestions;

/// <summary>What became of what software proposed.</summary>
[Collection<BothReviews>]
public sealed class SharesTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task A_third_each_was_accepted_edited_and_rejected_and_one_waits()
    {
        var told = await training.Read("suggestions/shares");

        Assert.Equal(
            """{"offered":7,"waiting":1,"accepted":2,"edited":2,"rejected":2,"acceptedShare":33.33,"editedShare":33.33,"rejectedShare":33.33}""",
            told["all"]!.ToJsonString()
        );
        Assert.Equal(
            """{"offered":5,"waiting":0,"accepted":2,"edited":2,"rejected":1,"acceptedShare":40,"editedShare":40,"rejectedShare":20}""",
            told["byKind"]!["coding"]!.ToJsonString()
        );
        Assert.Equal(
            """{"offered":1,"waiting":1,"accepted":0,"edited":0,"rejected":0}""",
            told["byKind"]!["memo"]!.ToJsonString()
        );
        Assert.Equal(["Fictional suggester, invented-model-1"], told["bySoftware"]!.AsObject().Select(s => s.Key));
        Assert.Equal(
            [("q16", "accepted"), ("q15", "accepted"), ("q26", "edited"), ("q33", "edited")],
            told["recorded"]!.AsArray().Select(r => (training.NameOf(r!.Id("recordedAs/id")), r!.Text("state")))
        );
    }

    [Fact]
    public async Task Where_software_proposed_nothing_there_are_no_shares()
    {
        var told = await example.Read("suggestions/shares");

        Assert.Equal(0, told.Number("all/offered"));
        Assert.Null(told.At("all/rejectedShare"));
    }
}
