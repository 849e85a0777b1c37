using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Mechanisms;

/// <summary>Which contexts all supported cases of a mechanism share.</summary>
[Collection<BothReviews>]
public sealed class MechanismContextsTests(ServerFixture server, WorkedExample example)
{
    [Fact]
    public async Task Collaborative_behaviour_has_five_published_cases_and_no_context_in_all_of_them()
    {
        var told = await example.Read($"mechanisms/{example["synergy"]}/contexts");

        // Rows 1, 3, 4 and 5 of the first paper, and the pair of the second, which names no context.
        Assert.Equal(
            new[] { "c01", "c03", "c04", "c05", "pair-synergy" }.Select(name => example[name]),
            told["supported"]!.AsArray().Select(c => c!["configurationId"]!.GetValue<Guid>())
        );
        Assert.Empty(told["unsupported"]!.AsArray());
        Assert.Empty(told["sharedByAll"]!.AsArray());
        Assert.Equal(5, told["contexts"]!.AsArray().Count);
        Assert.All(told["contexts"]!.AsArray(), c => Assert.Equal(4, c!["lackedBy"]!.AsArray().Count));
        Assert.False(told["supported"]![4]!["hasContext"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_context_is_shared_by_its_construct_and_direction_and_by_supported_cases_alone()
    {
        var study = await Study.Begin(server);
        var (trust, time) = (await study.Construct("Trust"), await study.Construct("Time"));
        var one = await study.Propose("One", Context("a", "There is time", time), Context("b", "It rains"), Trust());
        var two = await study.Propose("Two", Context("a", "Time abounds", time), Context("b", "it RAINS "), Trust());
        var three = await study.Propose("Three", Context("a", "Time to spare", time), Trust());
        var bare = await study.Propose("Bare", Trust());
        foreach (var supported in (Reply[])[one, two, three])
        {
            await study.Link(supported.Id, await study.Excerpt($"They trusted in {supported.Id}."), "supports");
        }

        await study.Link(bare.Id, await study.Excerpt("They did not trust."), "contradicts");

        var told = await study.Scene.Read($"mechanisms/{trust}/contexts");

        var shared = Assert.Single(told["sharedByAll"]!.AsArray())!;
        Assert.Equal(time, shared["construct"]!["id"]!.GetValue<Guid>());
        Assert.Equal(["There is time", "Time abounds", "Time to spare"], Texts(shared["wordings"]!));
        var rain = told["contexts"]!.AsArray().Single(c => c!["construct"] is null)!;
        Assert.Equal(["One", "Two"], rain["in"]!.AsArray().Select(c => c!["title"]!.GetValue<string>()));
        Assert.Equal(["Three"], rain["lackedBy"]!.AsArray().Select(c => c!["title"]!.GetValue<string>()));
        Assert.Equal(["Bare"], told["unsupported"]!.AsArray().Select(c => c!["title"]!.GetValue<string>()));

        object Trust() => Study.Element("m", "Mechanism", "Partners trust", trust);
    }

    [Fact]
    public async Task Many_contexts_of_many_cases_come_in_pages_that_grow_with_neither()
    {
        const int Cases = 45;
        var study = await Study.Begin(server);
        var (trust, time) = (await study.Construct("Trust"), await study.Construct("Time"));
        var quote = await study.Excerpt("They trusted each other.");
        for (var i = 0; i < Cases; i++)
        {
            var mechanism = Study.Element("m", "Mechanism", "Partners trust", trust);
            // One that all of them share, and one of its own.
            var contexts = new[] { Context("a", "There is time", time), Context("b", $"It is day {i}") };
            var configuration = await study.Propose($"Case {i}", [.. contexts, mechanism]);
            await study.Link(configuration.Id, quote, "supports");
        }

        var pages = new List<JsonNode>();
        for (var next = $"mechanisms/{trust}/contexts?limit=20"; next is not null; )
        {
            pages.Add(await study.Scene.Read(next));
            next = pages[^1]["next"]?.GetValue<string>().Split($"{study.Scene.Review}/")[1];
        }

        var all = pages.SelectMany(p => p["contexts"]!.AsArray()).ToList();
        Assert.Equal([20, 20, 6], pages.Select(p => p["contexts"]!.AsArray().Count));
        Assert.Equal(Cases + 1, all.Select(c => c!["wordings"]![0]!.GetValue<string>()).Distinct().Count());
        Assert.Equal((Cases, 0), (all[0]!["cases"]!.GetValue<int>(), all[0]!["lacking"]!.GetValue<int>()));
        Assert.All(all.Skip(1), c => Assert.Equal((1, Cases - 1), (Count(c, "cases"), Count(c, "lacking"))));
        Assert.All(all.Skip(1), c => Assert.Equal((1, 20), (Listed(c, "in"), Listed(c, "lackedBy"))));
        Assert.All(
            pages,
            p => Assert.Equal(time, Assert.Single(p["sharedByAll"]!.AsArray())!["construct"]!["id"]!.GetValue<Guid>())
        );

        static int Count(JsonNode? context, string field) => context![field]!.GetValue<int>();
        static int Listed(JsonNode? context, string field) => context![field]!.AsArray().Count;
    }

    [Fact]
    public async Task What_is_no_construct_has_no_contexts()
    {
        var scene = await Scene.Set(server);

        (await scene.Owner.Get($"/v1/reviews/{scene.Review}/mechanisms/{scene.Ada}/contexts")).Expect(404);
    }

    private static object Context(string key, string wording, Guid? construct = null) =>
        Study.Element(key, "Context", wording, construct);

    private static IEnumerable<string> Texts(JsonNode words) => words.AsArray().Select(w => w!.GetValue<string>());
}
