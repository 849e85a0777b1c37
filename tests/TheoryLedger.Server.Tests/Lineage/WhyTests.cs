using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Lineage;

/// <summary>Why the training review says what it says.</summary>
public sealed class WhyTests(TrainingReview review) : IClassFixture<TrainingReview>
{
    private const string Guidance = "The guidance “For those who open a workshop (fictional guidance)”";

    [Fact]
    public async Task A_sentence_of_guidance_is_explained_down_to_quotes_and_no_further()
    {
        var third = (await review.One("guidance", "gd1"))["statements"]![2]!["id"];

        Assert.Equal(
            [
                ($"{Guidance} says: “Give the line a bench and an evening of its own.”", null),
                ("The guidance was drafted.", "What follows for Saturday."),
                ("The guidance was revised.", "The line was missing."),
                ("The guidance was approved.", "The members agreed."),
                ($"{Guidance} rests on the configuration “Line at the door”, version 1.", null),
                (
                    "A question or finding led to a change of the guidance “For those who open a workshop (fictional guidance)”, version 2.",
                    "A configuration rests partly on our own notes."
                ),
                ("A piece of evidence supports the configuration “Line at the door”, version 1.", "Names haste."),
                (
                    "That piece of evidence draws on an excerpt of the team's notes on the source “Fictional report B”.",
                    "the queue on Saturdays leaves no time to explain"
                ),
                // The two coders wrote the same, each for themselves.
                ("That piece of evidence counts on a coding.", "Haste drives explaining out."),
                ("That piece of evidence counts on a coding.", "Haste drives explaining out."),
                ("A piece of evidence supports the configuration “Line at the door”, version 1.", "Names the line."),
                (
                    "That piece of evidence draws on an excerpt of an interview.",
                    "The bad nights are the ones with the line out of the door."
                ),
                ("That piece of evidence counts on a coding.", "The line decides the night."),
            ],
            Told(await Why("gd1", $"?part={third}"))
        );
    }

    [Fact]
    public async Task A_construct_is_explained_by_its_meaning_its_origin_and_the_codings_under_its_own_code()
    {
        var sentences = await Why("legible", "");

        Assert.Equal(
            ("The construct “Legible need” means: “Others can tell at a glance what somebody needs.”", null),
            Told(sentences)[0]
        );
        Assert.Contains(
            (
                "The construct “Legible need” was made from an excerpt (version 2) of the source “Fictional paper A”.",
                "people who pass begin to guess at its fault aloud"
            ),
            Told(sentences)
        );
        Assert.Equal(
            [review["q3"], review["q4"], review["q19"]],
            sentences
                .Where(s => Text(s).StartsWith("A coding falls under", StringComparison.Ordinal))
                .Select(First)
                .Order()
        );
    }

    [Theory]
    [InlineData("cf1")]
    [InlineData("cf7")]
    [InlineData("t1")]
    [InlineData("gd1")]
    public async Task What_is_merely_in_the_way_does_not_bring_its_codings(string name)
    {
        var told = Told(await Why(name, "")).Select(t => t.Text).ToList();

        Assert.DoesNotContain(told, t => t.Contains("falls under", StringComparison.Ordinal));
        Assert.DoesNotContain(told, t => t.Contains("stands in", StringComparison.Ordinal));
        Assert.DoesNotContain(told, t => t.Contains("comes from", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cf1")]
    [InlineData("cf4")]
    [InlineData("t1")]
    [InlineData("gd1")]
    [InlineData("legible")]
    [InlineData("eWall")]
    [InlineData("v15")]
    public async Task Nothing_is_told_twice(string name)
    {
        var sentences = await Why(name, "?limit=500&depth=12");

        Assert.Distinct(sentences.Select(s => $"{Text(s)} {s["about"]!.ToJsonString()} {s["event"]} {s["parts"]}"));
    }

    [Fact]
    public async Task Evidence_that_was_answered_is_not_told_as_a_prompt_as_well()
    {
        var told = (await Why("cf1", "")).Where(s => Speaks(s, "cf1", "v3") || Speaks(s, "v3", "cf1")).Select(Text);

        Assert.Equal(
            ["A piece of evidence was reconciled by a revision of the configuration “Open wall”, version 2."],
            told
        );
    }

    [Fact]
    public async Task An_excerpt_is_told_by_what_it_quotes_where_that_stands_and_what_was_read_into_it()
    {
        var sentences = await Why("eQueue", "");

        Assert.Equal(
            [
                (
                    "This excerpt quotes the team's notes on the source “Fictional report B”.",
                    "the queue on Saturdays leaves no time to explain"
                ),
                ("It stands in notes, from code point 178 up to and without 226, counted from 0.", null),
                (
                    "A coding draws on this excerpt and falls under the code “Queue”, version 1.",
                    "Haste drives explaining out."
                ),
                (
                    "A coding draws on this excerpt and falls under the code “Queue”, version 1.",
                    "Haste drives explaining out."
                ),
                (
                    "A piece of evidence draws on this excerpt and supports the configuration “Line at the door”, version 1.",
                    "Names haste."
                ),
                ("The excerpt was marked.", null),
            ],
            Told(sentences)
        );
        var marked = sentences[^1];
        Assert.Equal([review["c1"]], marked["decidedBy"]!.AsArray().Select(id => id!.GetValue<Guid>()));
    }

    [Theory]
    [InlineData("gQueue", "codes")]
    [InlineData("sA", "sources")]
    [InlineData("f3", "findings")]
    public async Task What_is_not_told_is_told_so(string name, string concept)
    {
        using var answer = await review.Get($"why/{review[name]}");
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal("/problems/why-not-told", problem["type"]!.GetValue<string>());
        var title = problem["title"]!.GetValue<string>();
        Assert.Contains($"one of the {concept}", title, StringComparison.Ordinal);
        Assert.Contains("a piece of evidence or an excerpt", title, StringComparison.Ordinal);
        Assert.Contains($"lineage/{review[name]}", title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_of_a_theory_is_told_with_the_event_that_made_it_say_so()
    {
        var statement = (await review.One("programme-theories", "t1"))["statements"]![0]!;
        var sentences = await Why("t1", $"?part={statement["id"]}");
        var said = sentences[0];

        Assert.Contains(statement["text"]!.GetValue<string>(), Text(said), StringComparison.Ordinal);
        var fact = await Fact(said);
        Assert.Equal(review["t1"], fact["stream"]!.GetValue<Guid>());
        Assert.Contains(
            statement["text"]!.GetValue<string>(),
            fact["data"]!.ToJsonString(Plain),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Every_sentence_names_the_event_behind_it_and_nobody_s_own_words()
    {
        foreach (var name in (string[])["legible", "cf1", "t1", "gd2", "q20", "v3"])
        {
            var sentences = await Why(name, "?limit=30");
            Assert.NotEmpty(sentences);
            foreach (var sentence in sentences)
            {
                Assert.NotEmpty(sentence["about"]!.AsArray());
                if (sentence["words"] is JsonValue words)
                {
                    Assert.DoesNotContain(words.GetValue<string>(), Text(sentence), StringComparison.Ordinal);
                }
            }

            Assert.Equal(sentences[^1]["event"]!.GetValue<Guid>(), (await Fact(sentences[^1]))["id"]!.GetValue<Guid>());
        }
    }

    [Fact]
    public async Task A_coding_is_explained_by_the_words_it_reads()
    {
        var sentences = await Why("q20", "");

        Assert.StartsWith("This coding falls under the code “", Text(sentences[0]), StringComparison.Ordinal);
        Assert.Equal("The excerpt was coded.", Text(sentences[1]));
        Assert.StartsWith("This coding draws on an excerpt of ", Text(sentences[2]), StringComparison.Ordinal);
        Assert.IsType<JsonValue>(sentences[2]["words"], exactMatch: false);
    }

    [Fact]
    public async Task What_is_not_told_ends_in_a_number()
    {
        var few = await review.Read($"why/{review["cf1"]}?limit=3");

        Assert.True(few["more"]!.GetValue<int>() > 0);
    }

    private static System.Text.Json.JsonSerializerOptions Plain { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static List<(string Text, string? Words)> Told(IEnumerable<JsonNode> sentences) =>
        [.. sentences.Select(s => (Text(s), s["words"]?.GetValue<string>()))];

    private static Guid First(JsonNode sentence) => sentence["about"]![0]!.GetValue<Guid>();

    private static string Text(JsonNode sentence) => sentence["text"]!.GetValue<string>();

    private bool Speaks(JsonNode sentence, string from, string to) =>
        sentence["about"]!.AsArray().Select(id => id!.GetValue<Guid>()).SequenceEqual([review[from], review[to]]);

    private async Task<JsonNode> Fact(JsonNode sentence) =>
        (await review.Items($"events?after={sentence["at"]!.GetValue<long>() - 1}&limit=1"))[0];

    private async Task<IReadOnlyList<JsonNode>> Why(string name, string query) =>
        [.. (await review.Read($"why/{review[name]}{query}"))["sentences"]!.AsArray().Select(s => s!)];
}
