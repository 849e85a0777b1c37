using System.Text.Json.Nodes;
using TheoryLedger.Provenance.Constraints;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Provenance;

/// <summary>The worked example's theory as W3C provenance.</summary>
public sealed class WorkedExampleProvenanceTests(WorkedExample review) : IClassFixture<WorkedExample>
{
    [Theory]
    [InlineData("")]
    [InlineData("?position=150")]
    [InlineData("?decidedAsOf=2021-04-01")]
    public async Task It_can_have_happened(string moment)
    {
        var document = ProvReader.Read(await review.Read($"provenance{moment}"));

        Assert.Empty(ProvConstraints.Check(document));
        Assert.NotEmpty(document.Relations);
    }

    [Fact]
    public async Task Trust_was_made_from_what_its_report_says()
    {
        var provenance = await review.Read($"provenance?of={review["ea-trust"]}");
        var states = provenance["wasDerivedFrom"]!
            .AsObject()
            .Select(d => (From: Id(d, "generatedEntity"), To: Id(d, "usedEntity")))
            .ToList();

        Assert.Contains((State("evidence", "ea-trust"), State("excerpts", "xa-trust")), states);
        Assert.Contains((State("excerpts", "xa-trust"), State("texts", "abstract")), states);
    }

    [Fact]
    public async Task A_construct_that_was_recast_is_a_revision_of_what_it_was()
    {
        var id = review["task-achievement"];
        var provenance = await review.Read($"provenance?of={id}");
        var history = (await review.Items($"constructs/{id}/history")).Count;
        var states = provenance["entity"]!
            .AsObject()
            .Count(e => e.Key.StartsWith($"r:constructs/{id}/facts/", StringComparison.Ordinal));
        var ended = provenance["wasInvalidatedBy"]!
            .AsObject()
            .Count(i => Id(i, "entity").StartsWith($"r:constructs/{id}/", StringComparison.Ordinal));

        Assert.Equal(history, states);
        Assert.Equal(history - 1, ended);
    }

    [Theory]
    [InlineData("of=nobody", "of")]
    [InlineData("limit=0", "limit")]
    [InlineData("format=prov-xml", "format")]
    public async Task What_makes_no_sense_is_refused_by_name(string query, string parameter)
    {
        using var answer = await review.Get($"provenance?{query}");

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains(
            parameter,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    private string State(string concept, string name) => $"r:{concept}/{review[name]}/facts/1";

    private static string Id(KeyValuePair<string, JsonNode?> relation, string name) =>
        relation.Value![$"prov:{name}"]!.GetValue<string>();
}
