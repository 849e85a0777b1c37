using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Codings;

/// <summary>How far the coders of the training review agreed before discussion, worked out by hand from its codings.</summary>
/// <remarks>
/// One participant of the focus group has withdrawn. Four excerpts hold her words, in the quote or in the eighty characters around it:
/// stuck, counter, bother and grin; their codings count for nothing any more.
/// </remarks>
[Collection<BothReviews>]
public sealed class AgreementTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task They_chose_the_same_code_for_four_excerpts_of_eight()
    {
        // Same: wall, stand, apron, queue. Different: pump, cheer, idea, hour. By chance five codes once each, of 64: (32 − 5) / (64 − 5).
        var codes = (await Told())["codes"]!;

        Assert.Equal((8, 4, 50), Figures(codes));
        Assert.Equal(0.4576, codes["kappa"]!.GetValue<double>());
    }

    [Fact]
    public async Task They_saw_the_same_role_only_in_the_queue()
    {
        // By chance: contexts 3·2, responses 3·1, outcomes 1·1, of 64: (8 − 10) / (64 − 10).
        var roles = (await Told())["roles"]!;

        Assert.Equal((8, 1, 12.5), Figures(roles));
        Assert.Equal(-0.037, roles["kappa"]!.GetValue<double>());
    }

    [Fact]
    public async Task What_another_account_recorded_for_the_first_coder_is_told()
    {
        // One account recorded everything. That of the first coder is known, and it is another; of the second, none is.
        Assert.Equal(8, (await Told()).Number("recordedByOthers"));

        var own = await training.One("codings", "q1");
        Assert.False(own["isRecordedByCoder"]!.GetValue<bool>());
    }

    [Fact]
    public async Task By_phase_four_of_six_and_none_of_two()
    {
        var phases = (await Told())["byPhase"]!.AsArray().ToDictionary(p => p!.Id("phaseId"), p => p!["codes"]!);

        Assert.Equal((6, 4, 66.6667), Figures(phases[training["p2"]]));
        Assert.Equal((2, 0, 0), Figures(phases[training["p3"]]));
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

        // The pump for the first coder, the stand for the second.
        Assert.Equal((2, 0, 0), Figures(roles["Outcome"]));
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
        Assert.Equal((8, 4, 50), Figures(pair["codes"]!));
    }

    [Fact]
    public async Task Where_they_differed_comes_with_its_disputes_and_what_is_left_out_is_said()
    {
        var told = await Told();

        // All but the queue differ in code or role.
        Assert.Equal(7, told["differences"]!.AsArray().Count);
        var stand = told["differences"]!.AsArray().Single(d => d!.Id("excerptId") == training["eStand"])!;
        Assert.Equal((2, 1), (stand.Number("disputes"), stand.Number("open")));
        // Parts, band, lever, locked, open, pockets, rain, ruin, line and nobody.
        Assert.Equal(10, told["left"]!.Number("readByOne"));
        // Two of which nobody said how they were made, two made after discussion.
        Assert.Equal(4, told["left"]!.Number("notAlone"));
        Assert.Equal(6, told["left"]!.Number("withdrawn"));
    }

    [Fact]
    public async Task Before_anybody_withdrew_they_agreed_on_six_of_ten()
    {
        var withdrawal = (await training.One("participants", "sorrel"))["changedAt"]!.GetValue<long>();
        var then = await training.Read($"codings/agreement?position={withdrawal - 1}");

        // The aprons were coded alike for shy visitors too, and the grin.
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
