using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Codings;

/// <summary>How far the coders of the training review agreed before discussion, worked out by hand from its codings.</summary>
/// <remarks>
/// One participant of the focus group has withdrawn. One excerpt holds her words, bother; its codings count for nothing any more.
/// </remarks>
[Collection<BothReviews>]
public sealed class AgreementTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task They_chose_the_same_code_for_five_excerpts_of_nine()
    {
        // Same: wall, stand, apron, queue, grin. Different: pump, cheer, idea, hour. By chance six codes once each, of 81: (45 − 6) / (81 − 6).
        var codes = (await Told())["codes"]!;

        Assert.Equal((9, 5, 55.5556), Figures(codes));
        Assert.Equal(0.52, codes["kappa"]!.GetValue<double>());
    }

    [Fact]
    public async Task They_saw_the_same_role_only_in_the_queue()
    {
        // By chance: contexts 3·2, responses 3·1, outcomes 1·2, mechanisms 1·3, of 81: (9 − 14) / (81 − 14).
        var roles = (await Told())["roles"]!;

        Assert.Equal((9, 1, 11.1111), Figures(roles));
        Assert.Equal(-0.0746, roles["kappa"]!.GetValue<double>());
    }

    [Fact]
    public async Task What_another_account_recorded_for_the_first_coder_is_told()
    {
        // One account recorded everything. That of the first coder is known, and it is another; of the second, none is.
        Assert.Equal(9, (await Told()).Number("recordedByOthers"));

        var own = await training.One("codings", "q1");
        Assert.False(own["isRecordedByCoder"]!.GetValue<bool>());
    }

    [Fact]
    public async Task By_phase_four_of_six_and_one_of_three()
    {
        var phases = (await Told())["byPhase"]!.AsArray().ToDictionary(p => p!.Id("phaseId"), p => p!["codes"]!);

        Assert.Equal((6, 4, 66.6667), Figures(phases[training["p2"]]));
        Assert.Equal((3, 1, 33.3333), Figures(phases[training["p3"]]));
        Assert.Equal(2, phases.Count);
    }

    [Fact]
    public async Task By_code_those_who_saw_giving_back_were_never_joined()
    {
        var codes = (await Told())["byCode"]!.AsArray().ToDictionary(c => c!.Id("codeId"), c => c!["agreement"]!);

        Assert.Equal((2, 0, 0), Figures(codes[training["gGiveBack"]]));
        Assert.Equal(0, codes[training["gGiveBack"]]["kappa"]!.GetValue<double>());
        Assert.Equal((1, 1, 100), Figures(codes[training["gTools"]]));
        Assert.Equal(1, codes[training["gTools"]]["kappa"]!.GetValue<double>());
    }

    [Fact]
    public async Task By_role_an_outcome_was_seen_by_one_at_a_time()
    {
        var roles = (await Told())["byRole"]!
            .AsArray()
            .ToDictionary(r => r!["role"]!.GetValue<string>(), r => r!["agreement"]!);

        // The pump for the first coder, the stand and the grin for the second.
        Assert.Equal((3, 0, 0), Figures(roles["Outcome"]));
        // The wall, the apron and the queue for the first; the cheer and the queue for the second.
        Assert.Equal((4, 1, 25), Figures(roles["Context"]));
    }

    [Fact]
    public async Task Two_coders_are_all_that_ever_met()
    {
        var pair = Assert.Single((await Told())["byCoders"]!.AsArray())!;

        Assert.Equal(
            new HashSet<Guid>([training["c1"], training["c2"]]),
            pair["coders"]!.AsArray().Select(c => c!.GetValue<Guid>()).ToHashSet()
        );
        Assert.Equal((9, 5, 55.5556), Figures(pair["codes"]!));
    }

    [Fact]
    public async Task Where_they_differed_comes_with_its_disputes_and_what_is_left_out_is_said()
    {
        var told = await Told();

        // All but the queue differ in code or role.
        Assert.Equal(8, told["differences"]!.AsArray().Count);
        var stand = told["differences"]!.AsArray().Single(d => d!.Id("excerptId") == training["eStand"])!;
        Assert.Equal((2, 1), (stand.Number("disputes"), stand.Number("open")));
        // Parts, band, lever, locked, open, pockets, rain, stuck, counter, ruin and line.
        Assert.Equal(11, told["left"]!.Number("readByOne"));
        // Two of which nobody said how they were made, two made after discussion.
        Assert.Equal(4, told["left"]!.Number("notAlone"));
        // The third coder took back what nobody had disputed: that a text called a night dull.
        Assert.Equal(1, told["left"]!.Number("takenBack"));
        Assert.Equal(2, told["left"]!.Number("withdrawn"));
    }

    [Fact]
    public async Task Before_anybody_withdrew_they_agreed_on_six_of_ten()
    {
        var withdrawal = (await training.One("participants", "sorrel"))["changedAt"]!.GetValue<long>();
        var then = await training.Read($"codings/agreement?position={withdrawal - 1}");

        // The aprons were coded alike for shy visitors too.
        Assert.Equal((10, 6, 60), Figures(then["codes"]!));
        Assert.Equal(0, then["left"]!.Number("withdrawn"));
    }

    [Fact]
    public async Task Where_nobody_coded_alone_there_is_nothing_to_compare()
    {
        var told = await example.Read("codings/agreement");

        Assert.Equal(0, told["codes"]!.Number("compared"));
        Assert.Null(told["codes"]!["kappa"]);
        Assert.Empty(told["byCode"]!.AsArray());
        Assert.Equal(0, told["left"]!.Number("readByOne"));
        Assert.True(told["left"]!.Number("notAlone") > 0);
    }

    private Task<JsonNode> Told() => training.Read("codings/agreement");

    private static (int, int, double) Figures(JsonNode agreement) =>
        (agreement.Number("compared"), agreement.Number("agreed"), agreement["share"]!.GetValue<double>());
}
