using System.Text.Json.Nodes;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Lineage;

/// <summary>From theory to words and back, in the worked example.</summary>
public sealed class WorkedExampleLineageTests(WorkedExample review, ServerFixture server) : IClassFixture<WorkedExample>
{
    [Fact]
    public async Task A_configuration_of_trust_leads_up_to_the_word_in_the_abstract()
    {
        var lineage = await Lineage("pair-trust", "direction=up&depth=6&limit=500");
        var word = review["xa-trust"];

        Assert.Equal("trust", lineage.Find(word)!["title"]!.GetValue<string>());
        Assert.Equal(2, lineage.Find(word)!["distance"]!.GetValue<int>());
        Assert.True(lineage.Leads(review["ea-trust"], "judges", review["pair-trust"]));
        Assert.True(lineage.Leads(review["ea-trust"], "excerpt", word));
        Assert.True(lineage.Leads(word, "text", review["abstract"]));
        Assert.Empty(lineage.Of("programme-theories"));
    }

    [Fact]
    public async Task That_word_leads_down_to_a_programme_theory()
    {
        var lineage = await Lineage("xa-trust", "direction=down&depth=6&limit=500");

        Assert.True(lineage.Leads(review["ka-trust"], "excerpt", review["xa-trust"]));
        Assert.True(lineage.Leads(review["ka-trust"], "code", review["code-trust"]));
        Assert.True(lineage.Leads(review["code-trust"], "tied-to", review["trust"]));
        Assert.Contains(review["pt-tested"], lineage.Of("programme-theories"));
        Assert.Empty(lineage.Of("sources"));
    }

    [Fact]
    public async Task A_pointer_says_since_which_event_it_holds()
    {
        var lineage = await Lineage("ea-trust", "direction=down&depth=1");
        var judges = Assert.Single(lineage["edges"]!.AsArray(), e => e!["kind"]!.GetValue<string>() == "judges")!;
        var since = judges["since"]!.GetValue<long>();
        var fact = (await review.Items($"events?after={since - 1}&limit=1"))[0];

        Assert.Equal("evidence-linked.v1", fact["type"]!.GetValue<string>());
        Assert.Equal(fact["id"]!.GetValue<Guid>(), judges["event"]!.GetValue<Guid>());
        Assert.Equal(review["ea-trust"], judges["upstream"]!.GetValue<Guid>());
        Assert.Equal(1, judges["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task It_is_smaller_when_less_had_been_recorded()
    {
        var born = (await review.One("configurations", "c01"))["beganAt"]!.GetValue<long>();

        var then = await Lineage("c01", $"limit=500&position={born}");
        var now = await Lineage("c01", "limit=500");

        Assert.Contains(review["x1-row-01"], then.Ids());
        Assert.DoesNotContain(review["xa-trust"], then.Ids());
        Assert.Contains(review["xa-trust"], now.Ids());
        Assert.True(then.Ids().Count < now.Ids().Count);
    }

    [Fact]
    public async Task What_is_left_out_is_counted_at_its_neighbours()
    {
        var few = await Lineage("trust", "limit=5");
        var nextDoor = await Lineage("trust", "depth=1&limit=500");

        Assert.Equal(5, few.Ids().Count);
        var hidden = nextDoor.Ids().Except(few.Ids()).Count();
        Assert.Equal(hidden, few.Find(review["trust"])!["more"]!.GetValue<int>());
        Assert.Equal(0, nextDoor.Find(review["trust"])!["more"]!.GetValue<int>());
        Assert.Equal(few.ToJsonString(), (await Lineage("trust", "limit=5")).ToJsonString());
    }

    [Fact]
    public async Task Every_kind_of_pointer_that_there_is_has_a_course()
    {
        await using var query = server.Owner.Command("select distinct kind from ledger.read_edge");
        await using var row = await query.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var kinds = new List<string>();
        while (await row.ReadAsync(TestContext.Current.CancellationToken))
        {
            kinds.Add(row.GetString(0));
        }

        Assert.NotEmpty(kinds);
        Assert.Empty(kinds.Except(Courses.Kinds));
    }

    private Task<JsonNode> Lineage(string name, string query) => review.Read($"lineage/{review[name]}?{query}");
}
