using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.Seeding;

public sealed class SeedFormatTests : IDisposable
{
    private readonly FakeLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public async Task Steps_are_posted_in_order_under_the_review_each_with_a_key_of_its_own()
    {
        using var seed = new SmallSeed(
            SmallSeed.Opening,
            """{ "post": "constructs", "as": "trust", "body": { "name": "Trust" } }"""
        ).Write("02-more.json", """[{ "post": "constructs/@trust/affirmations" }]""");

        var loaded = await seed.LoadInto(_ledger);

        var trust = loaded.Names["trust"];
        Assert.Equal(loaded.Review, loaded.Names["review"]);
        Assert.Equal(
            [
                "/v1/reviews",
                $"/v1/reviews/{loaded.Review}/constructs",
                $"/v1/reviews/{loaded.Review}/constructs/{trust}/affirmations",
            ],
            _ledger.Posts.Select(p => p.Path)
        );
        Assert.Equal(
            [$"{seed.Name}-01-only-1", $"{seed.Name}-01-only-2", $"{seed.Name}-02-more-1"],
            _ledger.Posts.Select(p => p.Key)
        );
        Assert.Equal([null, null, "\"1\""], _ledger.Posts.Select(p => p.IfMatch));
    }

    [Fact]
    public async Task What_steps_share_goes_into_every_body_until_the_next_and_a_bodys_own_word_wins()
    {
        using var seed = new SmallSeed(
            SmallSeed.Opening,
            """{ "with": { "phase": "@review", "decidedAt": "2021-03" } }""",
            """{ "post": "memos", "body": { "text": "a" } }""",
            """{ "post": "memos", "body": { "phase": null, "decidedAt": "2022" } }""",
            """{ "with": {} }""",
            """{ "post": "memos", "body": { "text": "b" } }"""
        );

        var loaded = await seed.LoadInto(_ledger);

        Assert.Equal(
            [
                """{"title":"Small"}""",
                $$"""{"text":"a","phase":"{{loaded.Review}}","decidedAt":"2021-03"}""",
                """{"decidedAt":"2022"}""",
                """{"text":"b"}""",
            ],
            _ledger.Posts.Select(p => p.Body.ToJsonString())
        );
    }

    [Fact]
    public async Task References_become_ids_texts_and_what_is_read()
    {
        _ledger.Shown = (JsonObject)JsonNode.Parse("""{"form":{"elements":[{"id":"e0"},{"id":"e1"}]},"a/b":7}""")!;
        using var seed = new SmallSeed(
            SmallSeed.Opening,
            """{ "post": "configurations", "as": "c01" }""",
            """
            { "post": "memos", "body": { "refs": [{ "id": "@c01" }], "element": "@c01:/form/elements/1/id",
              "count": "@c01:/a~1b", "text": "@file:words.txt", "handle": "@@ada", "plain": "ada@home" } }
            """
        ).Write("words.txt", "line one\nline two ");

        var loaded = await seed.LoadInto(_ledger);

        Assert.Equal(
            $$"""
            {"refs":[{"id":"{{loaded.Names[
                "c01"
            ]}}"}],"element":"e1","count":7,"text":"line one\nline two ","handle":"@ada","plain":"ada@home"}
            """.Trim(),
            _ledger.Posts[^1].Body.ToJsonString()
        );
    }

    [Fact]
    public async Task Progress_counts_what_is_sent()
    {
        var told = new List<(int, int)>();
        using var seed = new SmallSeed(SmallSeed.Opening, """{ "with": {} }""", """{ "post": "memos" }""");

        await seed.LoadInto(_ledger, new Told(told));

        Assert.Equal([(0, 2), (1, 2), (2, 2)], told);
    }

    private sealed class Told(List<(int, int)> told) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => told.Add(value);
    }
}
