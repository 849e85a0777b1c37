using System.Text.Json.Nodes;
using Bunit;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Tellings;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Tests.Http;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Answers are told as somebody declared, and as they come only where nobody did.</summary>
public sealed class TellingTests(ServerFixture server)
{
    [Fact]
    public void Whatever_is_told_of_an_answer_the_answer_has()
    {
        var missing = new List<string>();
        foreach (var told in AllTellings.OfAnswers)
        {
            var answer = new Fields(TypeOf(told.Path.Split('?')[0]));
            Assert.True(answer.Type is not null, told.Path);
            foreach (var part in told.Parts)
            {
                var rows = part.Of is { } of ? answer.Of(of) : answer;
                missing.AddRange(part.Says.SelectMany(rows.Missing).Select(field => $"{told.Path} {part.Of}: {field}"));
                missing.AddRange(answer.Missing(new("", part.Sentence ?? "")).Select(field => $"{told.Path}{field}"));
            }
        }

        Endpoints.None(missing);
    }

    [Fact]
    public void Whatever_is_told_of_a_thing_the_thing_has()
    {
        var views = typeof(View)
            .Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(View)))
            .ToLookup(ConceptOf);

        Endpoints.None(
            AllTellings.OfThings.SelectMany(told =>
                told.Says.SelectMany(new Fields(views[told.Concept].First()).Missing)
                    .Select(field => $"{told.Concept}: {field}")
            )
        );
    }

    [Fact]
    public void No_telling_is_declared_twice()
    {
        Assert.Distinct(AllTellings.OfAnswers.Select(told => told.Path));
        Assert.Distinct(AllTellings.OfThings.Select(told => told.Concept));
    }

    [Fact]
    public void Every_answer_has_a_title_of_its_own() =>
        Assert.All(
            AllTellings.OfAnswers,
            told =>
                Assert.Matches(told.Question is null ? "^[A-Z].{3,}$" : "^[A-Z].* .*\\?$", AllTellings.TitleOf(told))
        );

    [Theory]
    [InlineData("disagreements?state=open", "How was each disagreement settled, and by whom?")]
    [InlineData("sources?contributed=nothing", "Which included documents contributed nothing?")]
    [InlineData("sources?phase=x", "Sources")]
    [InlineData("milestones/6f9619ff-8b86-d011-b42d-00cf4fc964ff/since", "Who changed what after submission?")]
    public void An_answer_is_found_by_its_address(string data, string title) =>
        Assert.Equal(title, AllTellings.TitleOf(AllTellings.Of(data)!));

    private Type? TypeOf(string path)
    {
        var asked = $"/v1/reviews/{{reviewId}}/{path.Replace("*", "{id}", StringComparison.Ordinal)}";
        return Endpoints
            .Of(server)
            .Single(e => Endpoints.Method(e) == "GET" && Endpoints.Pattern(e) == asked)
            .Metadata.GetOrderedMetadata<ProducesResponseTypeAttribute>()
            .FirstOrDefault(m => m.StatusCode == 200)
            ?.Type;
    }

    private static string? ConceptOf(Type view) => (string?)view.GetProperty("Concept")?.GetValue(null);
}

/// <summary>What is declared is set as a table or a list; what is not is set as it comes, without what only programs need.</summary>
public sealed class ToldAsDeclaredTests : BunitContext
{
    private static readonly Guid Thing = Guid.CreateVersion7();
    private static readonly Guid Fact = Guid.CreateVersion7();

    [Fact]
    public void A_list_that_is_declared_is_a_table_with_heads()
    {
        var page = Told(
            "configurations/links",
            """
            {"counts": {"explicit": 1, "inferred": 0}, "more": 0, "position": 9, "items": [
              {"id": "6f9619ff-8b86-d011-b42d-00cf4fc964ff", "explicitness": "explicit",
               "from": {"wording": "A", "role": "Context"}, "to": {"wording": "B", "role": "Outcome"}}]}
            """
        );

        Assert.Equal(["From", "To", "Stated or inferred"], page.FindAll("th").Select(h => h.TextContent));
        Assert.Equal("Of all links: 1 stated.", page.Find(".sentence").TextContent.Trim());
        Assert.Equal("stated", page.FindAll("td")[2].TextContent);
        Assert.Empty(page.FindAll("dl"));
    }

    [Fact]
    public void What_nobody_declared_is_told_as_it_comes_but_for_what_only_programs_need()
    {
        var page = Told(
            "nobody/declared",
            $$"""
            {"more": 0, "position": 9, "items": [{"id": "{{Thing}}", "title": "Open wall", "version": 2, "beganAt": 3, "changedAt": 4,
              "digest": "d4d4", "span": {"from": 84, "to": 149}, "event": {"id": "{{Fact}}", "colour": "red"}, "why": "It holds."}]}
            """
        );

        Assert.Contains("It holds.", page.Markup, StringComparison.Ordinal);
        Assert.Single(page.FindAll("main a"), a => a.TextContent == "Open wall");
        foreach (
            var gone in (string[])
                ["Version", "Began with", "Changed last", "d4d4", "149", "an event", ">More<", "Title"]
        )
        {
            Assert.DoesNotContain(gone, page.Find("main").InnerHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_a_thing_what_counts_or_places_it_is_folded_away()
    {
        var record = JsonNode.Parse(
            """{"text": "They trusted.", "kind": "analytic", "formVersion": 2, "beganAt": 3, "version": 7, "id": "6f9619ff-8b86-d011-b42d-00cf4fc964ff"}"""
        )!;
        var page = Render<ThingPage>(p =>
            p.Add(t => t.Model, new ThingShown(Thing, "memos", record.AsObject())).AddCascadingValue(Page)
        );

        Assert.Equal(["Words", "What it is"], page.FindAll(".answer > dl > dt").Select(t => t.TextContent));
        Assert.Contains("7", page.Find(".answer > details").TextContent, StringComparison.Ordinal);
        Assert.Equal("Versions and positions", page.Find(".answer > details > summary").TextContent);
    }

    [Theory]
    [InlineData("{a}[ and {b}]", "one")]
    [InlineData("{b}\n{a:words}", "one")]
    [InlineData("{n#piece of advice|pieces of advice}", "2 pieces of advice")]
    [InlineData("{a?there|not there}, {b?there|not there}", "there, not there")]
    [InlineData("{list.-1.a}", "last")]
    public void What_nothing_fills_is_left_out(string words, string says)
    {
        var row = new Row(JsonNode.Parse("""{"a": "one", "n": 2, "list": [{"a": "first"}, {"a": "last"}]}"""));

        Assert.Equal(
            says,
            string.Concat(
                    Render<Worded>(p => p.Add(w => w.Row, row).Add(w => w.Words, words).AddCascadingValue(Page))
                        .Nodes.Select(n => n.TextContent)
                )
                .Trim()
        );
    }

    private IRenderedComponent<AnswerPage> Told(string data, string answer) =>
        Render<AnswerPage>(p =>
            p.Add(a => a.Model, new AnswerShown("Declared", "For programs.", data, JsonNode.Parse(answer)!))
                .AddCascadingValue(Page)
        );

    private static Sheet Page { get; } =
        new(
            new ReviewOnSheet(Guid.Empty, "A review", IsReconstruction: false, Label: null),
            new Seen(TimeOrder.Recorded, 9, 9, By: null, Query: "", Landmarks: []),
            new Reader([], FormToken: null),
            new Dictionary<Guid, Portrait>
            {
                [Thing] = new("configurations", TheoryLedger.Ledger.Words.Of("Open wall"), 1, "open", At: null),
                [Fact] = new(Portraits.Facts, null, null, null, At: 4),
            },
            "/reviews/r/x"
        );
}
