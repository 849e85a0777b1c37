using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Ledger;
using TheoryLedger.Replay;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Replay;

/// <summary>The training review told again page by page, beside the core's own replay of the same facts.</summary>
public sealed class ReplayTests(ServerFixture server, TrainingReview review) : IClassFixture<TrainingReview>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_by_page_it_shows_the_frames_that_the_core_makes_of_all_facts()
    {
        var frames = await Frames();
        var served = await All("replay?scope=all&limit=37");

        Assert.Equal(frames.Count, served.Count);
        foreach (var (frame, shown) in frames.Zip(served))
        {
            AssertSame(frame, shown);
        }
    }

    [Fact]
    public async Task A_page_that_begins_anywhere_counts_from_there()
    {
        var frames = await Frames();
        foreach (var frame in frames.Where(f => f.Position % 7 == 3 || f.Event.Type == "consent-changed.v1"))
        {
            var page = await review.Read($"replay?scope=all&from={frame.Position - 1}&limit=1");
            AssertSame(frame, Assert.Single(page["items"]!.AsArray())!);
        }
    }

    [Fact]
    public async Task Unless_asked_for_more_it_shows_what_changes_theory()
    {
        string[] theory = ["constructs", "configurations", "evidence", "programme-theories", "guidance"];
        var frames = (await Frames()).Where(f => theory.Contains(f.Thing.Concept)).ToList();
        var served = await All("replay?limit=50");

        Assert.Equal(frames.Count, served.Count);
        Assert.True(frames.Count > 100);
        foreach (var (frame, shown) in frames.Zip(served))
        {
            AssertSame(frame, shown);
        }
    }

    [Fact]
    public async Task Of_one_phase_it_shows_the_same_frames_without_those_of_others()
    {
        var frames = await Frames();
        var phases = frames.Select(f => f.Event.Phase).OfType<Guid>().Distinct().ToList();
        Assert.True(phases.Count > 2);
        foreach (var phase in phases)
        {
            var expected = frames.Where(f => f.Event.Phase == phase).ToList();
            var served = await All($"replay?scope=all&phase={phase}&limit=23");

            Assert.Equal(expected.Select(f => f.Position), served.Select(Position));
            foreach (var (frame, shown) in expected.Zip(served))
            {
                AssertSame(frame, shown);
            }
        }
    }

    /// <remarks>Worked out by hand from the seed.</remarks>
    [Fact]
    public async Task With_a_focus_it_follows_one_thing_with_what_it_rests_on_and_what_rests_on_it()
    {
        var lent = await All($"replay?focus={review["lent"]}&limit=500");
        var things = lent.Select(Thing).ToHashSet();

        // The construct; what took it in; the theory it came from, which also set it off. Nothing else points at it.
        Assert.Superset(new HashSet<Guid>([review["lent"], review["pride"], review["st2"]]), things);
        Assert.DoesNotContain(review["cheap"], things);
        Assert.DoesNotContain(review["eLever"], things);
        Assert.Equal(
            ["construct-defined.v1", "construct-merged.v1"],
            lent.Where(f => Thing(f) == review["lent"]).Select(Type)
        );
        Assert.Contains(lent, f => Thing(f) == review["cf8"] == false && Type(f) == "substantive-theory-adopted.v1");
    }

    [Fact]
    public async Task A_configuration_is_followed_with_its_evidence_and_its_constructs_or_with_theory_alone()
    {
        var all = (await All($"replay?focus={review["cf2"]}&limit=500")).Select(Thing).ToHashSet();
        var theory = (await All($"replay?focus={review["cf2"]}&scope=theory&limit=500")).Select(Thing).ToHashSet();

        Assert.Superset(
            new HashSet<Guid>([
                .. Named("cf2", "owed", "stay", "v5", "v6", "v7", "k4", "ePump", "eHour", "cf1", "cf5", "t1"),
            ]),
            all
        );
        Assert.DoesNotContain(review["v1"], all);
        Assert.DoesNotContain(review["lead"], all);
        Assert.Superset(new HashSet<Guid>([.. Named("cf2", "owed", "v5", "t1")]), theory);
        Assert.DoesNotContain(review["ePump"], theory);
    }

    [Fact]
    public async Task A_person_is_followed_by_what_they_decided()
    {
        var things = (await All($"replay?focus={review["auditor"]}&limit=500")).Select(Thing).ToHashSet();

        Assert.Superset(new HashSet<Guid>([.. Named("auditor", "f1", "f2", "f3", "f4")]), things);
    }

    [Fact]
    public async Task Between_named_moments_it_shows_what_happened_between_them()
    {
        var served = await All("replay?scope=all&from=milestone:Submitted%20(fictional)&limit=500");
        var until = await All("replay?scope=all&to=milestone:Submitted%20(fictional)&limit=500");

        Assert.Equal("milestone-named.v1", Type(until[^1]));
        Assert.Equal(Position(until[^1]) + 1, Position(served[0]));
        Assert.Equal(await review.Head(), served.Count + until.Count);
        // The release, two who leave, a role, two phases closed, one taken up again, two closed.
        Assert.Equal(9, served.Count);
    }

    [Fact]
    public async Task A_page_in_the_middle_of_a_decision_names_the_decision()
    {
        var frames = await Frames();
        var second = frames.First(f => f.Decision.From < f.Position);

        var page = await review.Read($"replay?scope=all&from={second.Position - 1}&limit=1");

        var decision = page["items"]![0]!["decision"]!;
        Assert.Equal(second.Position - 1, decision["from"]!.GetValue<long>());
        Assert.Equal(frames[(int)second.Position - 2].Event.Id, decision["id"]!.GetValue<Guid>());
    }

    [Theory]
    [InlineData("from=0&to=0")]
    [InlineData("to=2019-01-01")]
    [InlineData("from=5&to=5")]
    [InlineData("from=3&to=9&after=9")]
    public async Task Where_nothing_happened_it_is_empty(string span)
    {
        var page = await review.Read($"replay?scope=all&{span}");

        Assert.Empty(page["items"]!.AsArray());
        Assert.Null(page["next"]);
    }

    [Fact]
    public async Task What_lies_between_two_positions_never_changes()
    {
        var path = $"/v1/reviews/{(await Scene.Set(server)).Review}/replay";
        var scene = await Scene.Set(server);
        path = $"/v1/reviews/{scene.Review}/replay?scope=all&from=0&to=3";
        var before = await scene.Owner.Get(path);
        await scene.Do("memos", new { kind = "analytic", text = "Later." });
        var after = await scene.Owner.Get(path);

        Assert.Equal(before.Expect(200).Headers.ETag, after.Expect(200).Headers.ETag);
        Assert.Equal(before.Text, after.Text);
        Assert.Equal(3, after.Json!["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("from=sideways", "from")]
    [InlineData("from=", "from")]
    [InlineData("from=1000000", "from")]
    [InlineData("from=milestone:Nowhere", "from")]
    [InlineData("to=2020-13", "to")]
    [InlineData("to=2200", "to")]
    [InlineData("to=1000000", "to")]
    [InlineData("from=3&to=2", "to")]
    [InlineData("focus=me", "focus")]
    [InlineData("phase=one", "phase")]
    [InlineData("scope=most", "scope")]
    [InlineData("scope=All", "scope")]
    [InlineData("speed=fast", "speed")]
    [InlineData("speed=0", "speed")]
    [InlineData("speed=0.05", "speed")]
    [InlineData("speed=100.1", "speed")]
    [InlineData("speed=1e1", "speed")]
    [InlineData("speed=-1", "speed")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("after=x", "after")]
    public async Task What_makes_no_sense_is_told_so(string query, string parameter)
    {
        var scene = await Scene.Set(server);
        foreach (var accept in (string[])["application/json", "text/event-stream"])
        {
            var answer = await scene.Owner.Get($"/v1/reviews/{scene.Review}/replay?{query}", ("Accept", accept));

            Assert.Equal("parameter-invalid", answer.Expect(400).Problem);
            Assert.Equal(parameter, answer.Json!["parameter"]!.GetValue<string>());
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-3")]
    [InlineData("1000000")]
    public async Task A_last_event_that_there_was_not_is_told_so(string last)
    {
        var scene = await Scene.Set(server);

        var answer = await scene.Owner.Get(
            $"/v1/reviews/{scene.Review}/replay",
            ("Accept", "text/event-stream"),
            ("Last-Event-ID", last)
        );

        Assert.Equal("Last-Event-ID", answer.Expect(400).Json!["parameter"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_focus_that_there_is_not_is_not_found()
    {
        var (scene, other) = (await Scene.Set(server), await Scene.Set(server));

        foreach (var id in (Guid[])[Guid.CreateVersion7(), other.Phase])
        {
            var answer = await scene.Owner.Get($"/v1/reviews/{scene.Review}/replay?focus={id}");
            Assert.Equal("not-found", answer.Expect(404).Problem);
            answer = await scene.Owner.Get($"/v1/reviews/{scene.Review}/replay?phase={id}");
            Assert.Equal("not-found", answer.Expect(404).Problem);
        }
    }

    private async Task<List<Frame>> Frames()
    {
        await using var connection = await server.Runtime.OpenConnectionAsync(Token);
        var facts = await FactReader.AfterAsync(connection, review.Loaded.Review, 0, int.MaxValue, Token);
        return [.. ReviewReplay.Of(facts.Select(f => f.Read()))];
    }

    private async Task<List<JsonNode>> All(string path)
    {
        var all = new List<JsonNode>();
        for (var next = path; ; )
        {
            var page = await review.Read(next);
            all.AddRange(page["items"]!.AsArray().Select(frame => frame!));
            if (page["next"] is not { } more)
            {
                return all;
            }

            next = more.GetValue<string>()[$"/v1/reviews/{review.Loaded.Review}/".Length..];
        }
    }

    private static void AssertSame(Frame frame, JsonNode shown)
    {
        var expected = JsonSerializer.SerializeToNode(frame, LedgerJson.Options);
        var difference = Unspoken.Difference(expected, shown);
        Assert.True(difference is null, $"Position {frame.Position}{difference}");
    }

    private IEnumerable<Guid> Named(params string[] names) => names.Select(name => review[name]);

    private static Guid Thing(JsonNode frame) => frame["thing"]!["id"]!.GetValue<Guid>();

    private static string Type(JsonNode frame) => frame["event"]!["type"]!.GetValue<string>();

    private static long Position(JsonNode frame) => frame["position"]!.GetValue<long>();
}
