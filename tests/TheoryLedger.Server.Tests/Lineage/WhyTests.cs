using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Lineage;

/// <summary>Why the training review says what it says.</summary>
public sealed class WhyTests(TrainingReview review) : IClassFixture<TrainingReview>
{
    [Fact]
    public async Task A_sentence_of_guidance_is_explained_down_to_a_quote()
    {
        var third = (await review.One("guidance", "gd1"))["statements"]![2]!["id"];
        var sentences = await Why("gd1", $"?part={third}");
        var quote = (await review.One("excerpts", "eQueue"))["quote"]!.GetValue<string>();

        Assert.Equal(
            "The guidance “For those who open a workshop (fictional guidance)” says: “Give the line a bench and an evening of its own.”",
            Text(sentences[0])
        );
        Assert.Equal("The guidance was drafted.", Text(sentences[1]));
        Assert.Equal("What follows for Saturday.", sentences[1]["words"]!.GetValue<string>());
        var judged = sentences.Single(s => Speaks(s, "v15", "cf7"));
        Assert.StartsWith("A piece of evidence supports the configuration “", Text(judged), StringComparison.Ordinal);
        var drawn = sentences.Single(s => Speaks(s, "v15", "eQueue"));
        Assert.Equal("A piece of evidence draws on an excerpt.", Text(drawn));
        Assert.Equal(quote, drawn["words"]!.GetValue<string>());
        Assert.DoesNotContain(sentences, s => Speaks(s, "gd1", "cf1"));
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

        Assert.Equal("The excerpt was coded.", Text(sentences[0]));
        Assert.Contains(sentences, s => Text(s) == "A coding draws on an excerpt." && s["words"] is JsonValue);
    }

    [Fact]
    public async Task What_is_not_told_ends_in_a_number()
    {
        var few = await review.Read($"why/{review["cf1"]}?limit=3");

        Assert.True(few["more"]!.GetValue<int>() > 0);
    }

    private static System.Text.Json.JsonSerializerOptions Plain { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Text(JsonNode sentence) => sentence["text"]!.GetValue<string>();

    private bool Speaks(JsonNode sentence, string from, string to) =>
        sentence["about"]!.AsArray().Select(id => id!.GetValue<Guid>()).SequenceEqual([review[from], review[to]]);

    private async Task<JsonNode> Fact(JsonNode sentence) =>
        (await review.Items($"events?after={sentence["at"]!.GetValue<long>() - 1}&limit=1"))[0];

    private async Task<IReadOnlyList<JsonNode>> Why(string name, string query) =>
        [.. (await review.Read($"why/{review[name]}{query}"))["sentences"]!.AsArray().Select(s => s!)];
}
