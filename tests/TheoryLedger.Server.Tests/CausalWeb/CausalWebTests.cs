using System.Text.Json.Nodes;
using System.Xml.Linq;
using TheoryLedger.Lineage;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.CausalWeb;

/// <summary>The web of causality of the worked example, and a loop that the training review once had.</summary>
[Collection<BothReviews>]
public sealed class CausalWebTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task From_settling_conflict_one_chain_leads_to_effectiveness()
    {
        var told = await Web(example, "conflict-resolution", "task-achievement");

        var chain = Assert.Single(told["chains"]!.AsArray())!;
        Assert.Equal(
            [
                "approach to conflict resolution and accountability",
                "conflict",
                "conflict",
                "trust",
                "trust",
                "risk threshold",
                "risk threshold",
                "collaborative behaviour",
                "collaborative behaviour",
                "collaborative effectiveness",
            ],
            Titles(told, chain)
        );
        Assert.Equal(0, chain["inferred"]!.GetValue<int>());
        Assert.Equal(0, chain["byConstruct"]!.GetValue<int>());
        Assert.False(told["mayBeMoreChains"]!.GetValue<bool>());
        Assert.Equal(10, told["nodes"]!.AsArray().Count);
        Assert.Equal(["link", "ripple"], told["edges"]!.AsArray().Select(e => Text(e!, "kind")).Distinct());
    }

    [Fact]
    public async Task Confidence_leads_to_effectiveness_by_risk_and_by_synergy()
    {
        var told = await Web(example, "confidence", "task-achievement");

        Assert.Equal(
            [
                "more confidence (mandated or integrative forms), synergistic working, better performance",
                "confidence, risk threshold, risk threshold, collaborative behaviour, collaborative behaviour, collaborative effectiveness",
            ],
            told["chains"]!.AsArray().Select(chain => string.Join(", ", Titles(told, chain!)))
        );
    }

    [Fact]
    public async Task A_context_leads_on_only_where_somebody_linked_it_or_the_construct_is_the_same()
    {
        var legal = Element(await example.One("configurations", "c22"), 0);
        var to = example["task-achievement"];

        var linked = await example.Read($"causal-web?from={legal}&to={to}");
        var same = await example.Read($"causal-web?from={legal}&to={to}&constructs=true");

        Assert.Empty(linked["chains"]!.AsArray());
        // Legal agreements → more initial trust → two outcomes that are no construct: trust is a mechanism here and comes of nothing.
        Assert.Empty(same["chains"]!.AsArray());

        var accountability = Element(await example.One("configurations", "c13"), 0);
        var through = await example.Read($"causal-web?from={accountability}&to={to}&constructs=true");
        var shortest = through["chains"]![0]!;
        Assert.Equal("suitable accountability arrangements", Titles(through, shortest).First());
        Assert.True(shortest["byConstruct"]!.GetValue<int>() > 0);
        Assert.Empty((await example.Read($"causal-web?from={accountability}&to={to}"))["chains"]!.AsArray());
    }

    [Fact]
    public async Task Unclaimed_tools_lead_to_staying_on()
    {
        var told = await Web(training, "commons", "stay");

        var chain = Assert.Single(told["chains"]!.AsArray())!;
        Assert.Equal(
            [
                "Tools can be had by all, on the wall or on loan",
                "Others see what is needed",
                "Strangers offer advice",
                "Helpers were helped before, and are free to leave",
                "They wish to hand it on",
                "They stay after their own repair",
            ],
            Titles(told, chain)
        );
        // Of its four links only the first is inferred: the refined second configuration has both of its own in the data.
        Assert.Equal(1, chain["inferred"]!.GetValue<int>());
    }

    [Fact]
    public async Task No_loop_is_left_but_there_was_one_before_two_ripples_were_given_up()
    {
        var ripple = (await training.Read($"configurations/{training["cf2"]}"))["ripples"]!["givenUp"]![0]!;
        var before = ripple["givenUp"]!["position"]!.GetValue<long>() - 1;

        var then = await training.Read($"causal-web?position={before}");
        var now = await training.Read("causal-web");

        var loop = Assert.Single(then["loops"]!.AsArray())!;
        Assert.Equal(
            [
                "They wish to hand it on",
                "They stay after their own repair",
                "Somebody keeps an eye on the room",
                "A mistake costs no face",
                "Beginners try for themselves",
                "Feeling able",
                "Leaving on one's own repair",
            ],
            Titles(then, loop)
        );
        Assert.Empty(now["loops"]!.AsArray());
    }

    [Fact]
    public async Task A_chain_goes_past_a_loop_without_going_round()
    {
        var ripple = (await training.Read($"configurations/{training["cf2"]}"))["ripples"]!["givenUp"]![0]!;
        var before = ripple["givenUp"]!["position"]!.GetValue<long>() - 1;

        var then = await training.Read(
            $"causal-web?from={training["commons"]}&to={training["ride"]}&position={before}"
        );

        Assert.Equal(11, Assert.Single(then["chains"]!.AsArray())!["nodes"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_is_left_out_is_said()
    {
        var told = await training.Read("causal-web?limit=3");
        var all = (await training.Read("causal-web"))["nodes"]!.AsArray().Count;

        Assert.Equal(3, told["nodes"]!.AsArray().Count);
        Assert.Equal(all - 3, told["leftOut"]!["nodes"]!.GetValue<int>());
        // Merged, refuted, parked, superseded and split: eight of nineteen.
        Assert.Equal(8, told["leftOut"]!["ended"]!.GetValue<int>());
        // The same hour, and both parts of the hands in pockets.
        Assert.Equal(3, told["leftOut"]!["withoutLinks"]!.GetValue<int>());
        Assert.Empty(told["leftOut"]!["ripples"]!.AsArray());
    }

    [Fact]
    public async Task It_is_drawn_in_three_languages()
    {
        var query = $"causal-web?from={example["confidence"]}&to={example["task-achievement"]}";
        var nodes = (await example.Read(query))["nodes"]!.AsArray();

        var graph = XDocument.Parse(await example.Text($"{query}&format=graphml")).Root!;
        var dot = await example.Text($"{query}&format=dot");
        var mermaid = await example.Text($"{query}&format=mermaid");

        XNamespace space = GraphMlText.Space;
        Assert.Equal(
            nodes.Select(n => Text(n!, "id")),
            graph.Descendants(space + "node").Select(n => n.Attribute("id")!.Value)
        );
        Assert.StartsWith("digraph", dot, StringComparison.Ordinal);
        Assert.Contains("Outcome: collaborative effectiveness", dot, StringComparison.Ordinal);
        Assert.StartsWith("flowchart", mermaid, StringComparison.Ordinal);
    }

    private static Task<JsonNode> Web(LoadedReview review, string from, string to) =>
        review.Read($"causal-web?from={review[from]}&to={review[to]}");

    private static Guid Element(JsonNode configuration, int place) =>
        configuration["form"]!["elements"]![place]!["id"]!.GetValue<Guid>();

    private static IEnumerable<string> Titles(JsonNode told, JsonNode chain)
    {
        var titles = told["nodes"]!.AsArray().ToDictionary(n => Text(n!, "id"), n => Text(n!, "title"));
        return chain["nodes"]!.AsArray().Select(id => titles[id!.GetValue<string>()]);
    }

    private static string Text(JsonNode node, string field) => node[field]!.GetValue<string>();
}
