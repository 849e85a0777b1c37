using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Consultations;

/// <summary>What stakeholders changed, and what was declined.</summary>
[Collection<BothReviews>]
public sealed class AdviceTests(TrainingReview training)
{
    [Fact]
    public async Task Of_six_pieces_of_advice_three_were_taken_and_one_changed_something()
    {
        var told = await training.Read("consultations/advice");

        Assert.Equal("""{"accepted":3,"partly":1,"declined":2}""", told["counts"]!.ToJsonString());
        // Two were answered with what the theory said already.
        Assert.Equal(1, told.Number("changed"));
        Assert.Equal(
            new[] { "cf4" }.Select(name => training[name]),
            told["items"]!
                .AsArray()
                .Select(a => a!.At("advice/answers/0/revision"))
                .Where(revision => revision is not null)
                .Select(revision => revision!.Id("id"))
        );
    }

    [Fact]
    public async Task Music_and_heating_were_declined_for_a_reason()
    {
        var declined = await training.Items("consultations/advice?response=declined");

        Assert.Equal(
            [
                ("Fictional workshop hosts", "Music was looked into and refuted."),
                ("Fictional workshop visitors", "Heating is beyond the question."),
            ],
            declined.Select(a => (a.Text("group"), a.Text("advice/answers/0/reason")))
        );
    }

    [Fact]
    public async Task Before_anybody_answered_it_is_unanswered()
    {
        var told = await training.Read("consultations/advice?decidedAsOf=2023-02-28");

        Assert.Equal("""{"unanswered":2}""", told["counts"]!.ToJsonString());
    }

    [Fact]
    public async Task Another_answer_is_not_known() =>
        Assert.Equal("response", await training.Refused("consultations/advice?response=ignored"));
}
