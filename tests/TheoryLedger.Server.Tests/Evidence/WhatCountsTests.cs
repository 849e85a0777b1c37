using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Evidence;

/// <summary>Whatever tells how much evidence there is tells the same: what fell counts nowhere, and what did not, everywhere.</summary>
public sealed class WhatCountsTests(ServerFixture server)
{
    [Theory]
    [InlineData("excluded")]
    [InlineData("withdrawn")]
    [InlineData("takenBack")]
    [InlineData("takenBack", true)]
    public async Task What_fell_is_told_apart_by_every_reader(string how, bool isReplaced = false)
    {
        var grounds = await Grounds(how, isReplaced);
        Assert.Equal(["own 2, apart 0", "2", "2", "2", "2", "2"], await Told(grounds, how));
        Assert.Equal(0, await InMatrix(grounds, '✕'));

        await grounds.Fall();

        Assert.Equal(["own 1, apart 1", "1", "1", "1", "1", "1"], await Told(grounds, how));
        Assert.Equal(1, await InMatrix(grounds, '✕'));
        var row = await Row(grounds);
        Assert.Equal((1, FallingGround.Staying), ((int)row.At("breadth/sources")!, row.Text("quotation")));
        Assert.Contains(
            "so it counts for nothing",
            $"{await grounds.Study.Scene.Read($"why/{grounds.Configuration}")}",
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("withdrawn")]
    [InlineData("takenBack")]
    [InlineData("takenBack", true)]
    public async Task A_source_of_which_all_evidence_fell_gave_theory_nothing(string how, bool isReplaced = false)
    {
        var grounds = await Grounds(how, isReplaced);
        var scene = grounds.Study.Scene;
        var version = (long)(await scene.Read($"sources/{grounds.Source}"))["version"]!;
        await scene.Do(
            $"sources/{grounds.Source}/inclusions",
            new { inPhase = scene.Phase, reason = "It is about the question." },
            version
        );
        Assert.Equal([grounds.Source], await Contributing(scene, "something"));

        await grounds.Fall();

        Assert.Equal([grounds.Source], await Contributing(scene, "nothing"));
        Assert.Empty(await Contributing(scene, "something"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_configuration_whose_readings_were_taken_back_waits_to_be_looked_at(bool isReplaced)
    {
        var grounds = await Grounds("takenBack", isReplaced);
        Assert.DoesNotContain(grounds.Configuration, await Stale(grounds));

        await grounds.Fall();

        Assert.Contains(grounds.Configuration, await Stale(grounds));
    }

    private static async Task<IEnumerable<Guid>> Contributing(Scene scene, string what) =>
        (await scene.Read($"sources?contributed={what}"))["items"]!.AsArray().Select(s => s!.Id("id"));

    private static async Task<IEnumerable<Guid>> Stale(FallingGround grounds) =>
        (await grounds.Study.Scene.Read("stale"))["items"]!.AsArray().Select(s => s!.Id("id"));

    [Fact]
    public async Task What_was_said_of_a_configuration_that_was_given_up_does_not_speak_for_its_mechanism()
    {
        var grounds = await Grounds("excluded", isReplaced: false);
        var configuration = await grounds.Study.Read(grounds.Configuration);
        await grounds.Study.Scene.Do(
            $"configurations/{grounds.Configuration}/refutation",
            new { why = Scene.Why },
            (long)configuration["version"]!
        );

        var row = await Row(grounds);
        Assert.Equal(
            (0, 0, 0, null),
            (
                (int)row["configurations"]!,
                (int)row.At("evidence/own/supports")!,
                (int)row.At("breadth/sources")!,
                (string?)row["quotation"]
            )
        );
        var emergence = await grounds.Study.Scene.Read($"mechanisms/{grounds.Mechanism}/emergence");
        Assert.Empty(emergence["worksIn"]!.AsArray());
        Assert.Equal("refuted", emergence["workedIn"]![0]!.Text("state"));
    }

    [Fact]
    public async Task Breadth_is_that_of_all_evidence_however_much_is_shown()
    {
        var grounds = await Grounds("excluded", isReplaced: false);
        for (var i = 0; i < 100; i++)
        {
            var excerpt = await grounds.Study.Excerpt($"It was seen once more, for the {i}. time.");
            await grounds.Study.Link(grounds.Configuration, excerpt, "supports");
        }

        Assert.Equal(102, (int)(await Row(grounds)).At("breadth/sources")!);
        await grounds.Fall();
        Assert.Equal(101, (int)(await Row(grounds)).At("breadth/sources")!);
    }

    /// <summary>How much supports the configuration or its mechanism, as each reader tells it.</summary>
    private static async Task<string[]> Told(FallingGround grounds, string apart)
    {
        var scene = grounds.Study.Scene;
        var counts = (await scene.Read($"configurations/{grounds.Configuration}")).At("evidence/counts")!;
        var replayed = (await scene.Read("replay?scope=all&limit=500"))["items"]!.AsArray()[^1]!.At("counts/evidence")!;
        var fragile = (await scene.Read("fragility"))["items"]!.AsArray();
        var known = await scene.Read($"events/{await LastFact(grounds)}/known-then");
        return
        [
            $"own {counts.At("own/supports")}, apart {counts.At($"{apart}/supports")}",
            $"{(await Row(grounds)).At("evidence/own/supports")}",
            $"{replayed.At("own/supports")}",
            $"{fragile.Single(i => i!.Id("id") == grounds.Configuration)!.At("breadth/evidence")}",
            $"{known.At("now/supports")}",
            $"{await InMatrix(grounds, '▲')}",
        ];
    }

    private static async Task<JsonNode> Row(FallingGround grounds) =>
        (await grounds.Study.Scene.Read("mechanisms/table"))["items"]!
            .AsArray()
            .Single(i => i!.Id("id") == grounds.Mechanism)!;

    private static async Task<string> LastFact(FallingGround grounds) =>
        (await grounds.Study.Scene.Read($"configurations/{grounds.Configuration}/history"))["items"]!.AsArray()[^1]!
            .At("fact/id")!
            .GetValue<string>();

    // The page is all there is of the matrix.
    private static async Task<int> InMatrix(FallingGround grounds, char sign)
    {
        var scene = grounds.Study.Scene;
        var page = (await scene.Owner.Get($"/reviews/{scene.Review}/matrix")).Expect(200).Text;
        return System
            .Text.RegularExpressions.Regex.Matches(
                System.Net.WebUtility.HtmlDecode(page),
                $"{sign}</span>(?<count>[0-9]+)",
                System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(5)
            )
            .Sum(m => int.Parse(m.Groups["count"].Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    private Task<FallingGround> Grounds(string how, bool isReplaced) => FallingGround.Of(server, how, isReplaced);
}
