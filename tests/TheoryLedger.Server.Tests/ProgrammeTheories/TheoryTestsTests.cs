using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.ProgrammeTheories;

/// <summary>Which theory was put to whom.</summary>
[Collection<BothReviews>]
public sealed class TheoryTestsTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Three_theories_were_put_to_people_and_one_to_nobody()
    {
        var told = await training.Read("programme-theories/tests");
        var put = told["theories"]!
            .AsArray()
            .ToDictionary(
                t => t!.Id("theory/id"),
                t =>
                    t!["put"]!
                        .AsArray()
                        .Select(p =>
                            (
                                p!.Number("version"),
                                training.NameOf(p!.At("source/id")?.GetValue<Guid>() ?? p!.Id("consultation/id"))
                            )
                        )
            );

        Assert.Equal([(1, "sE"), (1, "sF"), (1, "sG"), (3, "talk1"), (3, "talk2")], put[training["t1"]]);
        Assert.Equal([(1, "sG"), (1, "talk1")], put[training["t2"]]);
        Assert.Equal([(1, "sF")], put[training["t3"]]);
        Assert.Equal([training["t4"]], told["neverPut"]!.AsArray().Select(t => t!.Id("id")));
        Assert.Equal((3, 3), (told.Number("sessions"), told.Number("consultations")));
    }

    [Fact]
    public async Task Of_the_worked_example_no_interview_is_recorded()
    {
        var told = await example.Read("programme-theories/tests");

        Assert.Equal(2, told["neverPut"]!.AsArray().Count);
        Assert.Equal((0, 0), (told.Number("sessions"), told.Number("consultations")));
    }
}
