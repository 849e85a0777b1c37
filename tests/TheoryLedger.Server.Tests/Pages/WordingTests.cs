using System.Text.Json.Nodes;
using Bunit;
using TheoryLedger.Comparison;
using TheoryLedger.Ledger;
using TheoryLedger.Server.History;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Parts;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What is told of a thing is told in words and in the order in which it is read.</summary>
public sealed class WordingTests : BunitContext
{
    [Fact]
    public void A_table_of_links_reads_from_the_left_to_the_right()
    {
        var links = JsonNode.Parse(
            """[{"to": "B", "from": "A", "explicitness": "explicit"}, {"to": "C", "from": "B", "explicitness": "inferred"}]"""
        );
        var shown = Render<JsonShown>(p => p.Add(j => j.Value, links).AddCascadingValue(Page));

        Assert.Equal(["From", "To", "Stated or inferred"], shown.FindAll("th").Select(h => h.TextContent));
        Assert.Equal(
            ["A", "B"],
            shown.FindAll("tbody tr")[0].QuerySelectorAll("td").Take(2).Select(c => c.TextContent)
        );
    }

    [Fact]
    public void Fields_are_called_by_words_and_what_says_nothing_is_left_out()
    {
        FieldChange[] begun =
        [
            new("lineage", null, JsonNode.Parse("""{"absorbed": [], "reopened": 0, "splitInto": []}""")),
            new("origin", null, JsonNode.Parse("""{"kind": "excerpt"}""")),
            new("standing", null, JsonValue.Create("mechanism")),
            new("codeId", null, JsonValue.Create("Trust")),
            new("isDisputed", null, JsonValue.Create(false)),
        ];
        FieldChange[] merged = [new("lineage.mergedInto", null, JsonValue.Create("Pride"))];

        Assert.Equal(["How it began", "Stands as", "Code"], Labels(begun, isNew: true));
        Assert.Equal(["Merged into"], Labels(merged, isNew: false));
    }

    [Fact]
    public void Changes_stand_under_the_statement_that_they_are_of()
    {
        var (second, gone) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        FieldChange[] changed =
        [
            new($"statements[{second}].text", JsonValue.Create("Trust helps."), JsonValue.Create("Trust may help.")),
            new($"statements[{second}].basis", JsonValue.Create("grounded"), JsonValue.Create("conjecture")),
            new($"statements[{gone}]", JsonNode.Parse("""{"text": "Time helps."}"""), null),
        ];

        var shown = Render<FieldChanges>(p =>
            p.Add(f => f.Changes, changed)
                .AddCascadingValue(Page)
                .AddCascadingValue(
                    "Places",
                    (IReadOnlyDictionary<string, int>)new Dictionary<string, int> { [$"{second}"] = 2 }
                )
        );

        Assert.Equal(["Statement 2", "Statement, taken out"], shown.FindAll(".part-of").Select(p => p.TextContent));
        Assert.Equal(["Text", "Basis"], shown.FindAll("dl.fields dt").Take(2).Select(label => label.TextContent));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void A_note_of_the_team_does_not_look_like_what_somebody_said(bool isNote, int quotes)
    {
        var passage = Render<Passage>(p => p.Add(q => q.Words, Words.Of("They trusted.")).Add(q => q.IsNote, isNote));

        Assert.Equal(quotes, passage.FindAll("blockquote").Count);
        Assert.Equal(quotes == 1, passage.Markup.Contains("“They trusted.”", StringComparison.Ordinal));
        Assert.Equal(1 - quotes, passage.FindAll(".note-of").Count);
    }

    private static Sheet Page { get; } =
        new(
            new ReviewOnSheet(Guid.Empty, "A review", IsReconstruction: false, Label: null),
            new Seen(TimeOrder.Recorded, 9, 9, By: null, Query: "", Landmarks: []),
            new Reader([], FormToken: null),
            new Dictionary<Guid, Portrait>(),
            "/reviews/r/x"
        );

    private IEnumerable<string> Labels(IReadOnlyList<FieldChange> changes, bool isNew) =>
        Render<FieldChanges>(p => p.Add(f => f.Changes, changes).Add(f => f.IsNew, isNew).AddCascadingValue(Page))
            .FindAll("dl.fields > dt")
            .Select(label => label.TextContent);
}
