using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.Seeding;

public sealed class WorkedExampleTests(WorkedExample example) : IClassFixture<WorkedExample>
{
    [Fact]
    public async Task It_is_a_reconstruction_without_a_protocol_recorded_by_one_account()
    {
        var review = await example.Read("");
        var events = await example.Items("events?limit=1000");

        Assert.True(review["isReconstruction"]!.GetValue<bool>());
        Assert.Null(review["protocolReference"]);
        Assert.Single(events.Select(e => e["recorder"]!.GetValue<string>()).Distinct());
        Assert.DoesNotContain(
            "CRD42",
            (await example.Read("events?limit=1000")).ToJsonString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Trust_is_outcome_here_and_mechanism_there_each_with_its_reported_evidence()
    {
        var roles = (await example.One("constructs", "trust"))["roles"]!
            .AsArray()
            .ToDictionary(r => r!["role"]!.GetValue<string>(), r => r!["places"]!.AsArray());

        Assert.Equal(
            [("Context", 2), ("Mechanism", 5), ("Outcome", 7)],
            roles.Select(r => (r.Key, r.Value.Count)).OrderBy(r => r.Key, StringComparer.Ordinal)
        );
        Assert.All(roles.Values.SelectMany(places => places), place => Assert.Equal(1, Count(place, "reported")));
        Assert.Equal(1, roles["Mechanism"].Sum(place => Count(place, "own")));
        Assert.Equal(0, roles["Outcome"].Sum(place => Count(place, "own")));
    }

    [Theory]
    [InlineData("trust")]
    [InlineData("faith")]
    [InlineData("confidence")]
    public async Task A_mechanism_that_the_abstract_names_has_its_word_as_evidence(string mechanism)
    {
        await IsReadAsMechanism(mechanism);
        var link = Assert.Single(await example.Items($"evidence?excerpt={example[$"xa-{mechanism}"]}"));
        var element = (await example.One("configurations", $"pair-{mechanism}"))["form"]!["elements"]![0]!;

        Assert.Equal(example[$"pair-{mechanism}"], link["configurationId"]!.GetValue<Guid>());
        Assert.Equal(element["id"]!.GetValue<Guid>(), link["element"]!.GetValue<Guid>());
        Assert.Equal("own", link["nature"]!.GetValue<string>());
        Assert.Equal("Mechanism", element["role"]!.GetValue<string>());
        Assert.Contains(example[mechanism].ToString(), element.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Risk_tolerance_begins_with_the_abstracts_words_and_stays_apart_from_risk_threshold()
    {
        await IsReadAsMechanism("risk-tolerance");
        var tolerance = await example.One("constructs", "risk-tolerance");
        var question = await example.One("findings", "question-risk");

        Assert.Equal("Risk tolerance", tolerance["name"]!.GetValue<string>());
        Assert.Equal(example["xa-risk-tolerance"], tolerance["origin"]!["from"]![0]!["id"]!.GetValue<Guid>());
        Assert.Equal("Risk threshold", (await example.One("constructs", "risk-threshold"))["name"]!.GetValue<string>());
        Assert.Equal("open", question["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Loading_it_again_records_nothing_new()
    {
        var head = await example.Head();

        var again = await example.Load();

        Assert.Equal(example.Loaded.Review, again.Review);
        Assert.Equal(example.Loaded.Names, again.Names);
        Assert.Equal(head, await example.Head());
    }

    private async Task IsReadAsMechanism(string name)
    {
        var excerpt = await example.One("excerpts", $"xa-{name}");
        var coding = Assert.Single(await example.Items($"codings?excerpt={example[$"xa-{name}"]}"));

        Assert.Equal(name.Replace('-', ' '), excerpt["quote"]!.GetValue<string>());
        Assert.Equal(example["report"], excerpt["sourceId"]!.GetValue<Guid>());
        Assert.Equal(example[$"code-{name}"], coding["codeId"]!.GetValue<Guid>());
        Assert.Equal("Mechanism", coding["role"]!.GetValue<string>());
    }

    private static int Count(JsonNode? place, string nature) =>
        place!["evidence"]![nature]!["supports"]?.GetValue<int>() ?? 0;
}
