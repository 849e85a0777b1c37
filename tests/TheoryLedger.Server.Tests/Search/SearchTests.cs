using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Search;

/// <summary>Words are found wherever they stand, at any moment, as far as whoever looks may read.</summary>
public sealed class SearchTests(ServerFixture server)
{
    [Fact]
    public async Task Words_are_found_in_theory_the_codebook_sources_quotes_and_memos()
    {
        var study = await Study.Begin(server);
        var scene = study.Scene;
        var other = await Scene.Set(server);
        await other.Code("Reliance");
        var code = await scene.Code("Reliance");
        var construct = await study.Construct("Reliances");
        var configuration = await study.Propose("Partners", Study.Element("m", "Mechanism", "Mutual reliance grows"));
        var excerpt = await scene.Excerpt("Our reliance on them grew.");
        var memo = await scene.Do("memos", Memo(excerpt, "Is reliance not habit?"));

        var found = await Found(scene, "reliance");

        Assert.Equal(
            new[] { code.Id, construct, configuration.Id, memo.Id, excerpt }.Order(),
            found.Where(f => f.Concept != "texts").Select(f => f.Id).Order()
        );
        Assert.Equal(["excerpts", "texts", "memos"], found.TakeLast(3).Select(f => f.Concept));
        Assert.Equal("Our reliance on them grew.", found[^3].Says);
        Assert.Equal(configuration.Id, Assert.Single(await Found(scene, "\"mutual reliance\"")).Id);
        Assert.Empty(await Found(scene, "reliance -our -habit -mutual -meant"));
    }

    [Fact]
    public async Task What_was_said_before_much_else_is_found()
    {
        var scene = await Scene.Set(server);
        var excerpt = await scene.Excerpt("Our reliance on them grew.");
        var first = await scene.Do("memos", Memo(excerpt, "Is it the hippopotamus?"));
        for (var i = 0; i < 120; i++)
        {
            await scene.Do("memos", Memo(excerpt, $"Is it habit? Looked at {i} times."));
        }

        Assert.Equal(first.Id, Assert.Single(await Found(scene, "hippopotamus")).Id);
        Assert.Equal(excerpt, (await Found(scene, "reliance"))[0].Id);
        var habit = await scene.Read("search?q=habit");
        Assert.Equal(12, habit["items"]!.AsArray().Count);
        Assert.False((bool)habit["isWhole"]!);
    }

    [Fact]
    public async Task Reasons_and_findings_are_found_with_what_they_were_given_for()
    {
        var study = await Study.Begin(server);
        var scene = study.Scene;
        var configuration = await study.Propose("Partners", Study.Element("m", "Mechanism", "Trust grows"));
        var finding = await scene.Do(
            "findings",
            new
            {
                kind = "question",
                text = "Which three sources say so?",
                on = new[] { new { id = configuration.Id } },
            }
        );

        var found = (await scene.Read("search?q=%22three sources%22"))["items"]!.AsArray();

        Assert.Equal([finding.Id, configuration.Id], found.Select(f => (Guid)f!["id"]!));
        Assert.Equal(["text", "rationale"], found.Select(f => (string)f!["field"]!));
        Assert.Equal("Three sources say so.", (string)found[1]!["says"]!);
    }

    [Fact]
    public async Task What_stands_in_a_text_is_found_where_it_stands()
    {
        var scene = await Scene.Set(server);
        // Two code units each that are one code point.
        var before = string.Concat(Enumerable.Repeat("𝟚 words. ", 50));
        var text = await scene.Text($"{before}Our reliance grew.");

        var at = Assert.Single((await scene.Read("search?q=reliance"))["items"]!.AsArray())!["at"]!;

        Assert.Equal(9 * 50 + 4 - 200, (int)at["from"]!);
        Assert.Equal((string)(await scene.Read($"texts/{text}"))["sourceId"]!, (string)at["sourceId"]!);
    }

    [Fact]
    public async Task Nothing_is_found_before_it_was_there()
    {
        var scene = await Scene.Set(server);
        var before = (await scene.Code("First")).Json!["position"]!.GetValue<long>();
        await scene.Code("Reliance");
        await scene.Excerpt("Our reliance on them grew.");

        Assert.Empty(await Found(scene, "reliance", $"&position={before}"));
        Assert.Equal(["codes", "excerpts", "texts"], (await Found(scene, "reliance")).Select(f => f.Concept));
    }

    [Fact]
    public async Task Nobody_finds_words_that_they_may_not_read()
    {
        var scene = await Scene.Set(server);
        var (text, speaker) = await scene.Transcript("We hide the ladders at night.");
        var excerpt = await scene.Do("excerpts", ReadingScene.Span(text, "We hide the ladders"));
        var auditor = (await scene.Post("members", new { role = "auditor" })).Expect(201);
        var reader = scene.Owner.With(auditor.Json!["key"]!.GetValue<string>());
        var address = $"/v1/reviews/{scene.Review}/search?q=ladders";
        Assert.Equal([excerpt.Id, text], Ids(await reader.Get(address)));

        await scene.Do(
            $"participants/{speaker.Id}/consent",
            new { consent = SourceScene.Consent("team"), reason = "Asked to." },
            speaker.Version
        );

        Assert.Empty(Ids(await reader.Get(address)));
        Assert.Equal(2, (await Found(scene, "ladders")).Count);
    }

    [Fact]
    public async Task Nobody_learns_from_what_is_left_out_that_there_is_anything()
    {
        const int LookedThroughAtOnce = 40;
        const int Told = 12;
        var scene = await Scene.Set(server);
        for (var i = 0; i <= LookedThroughAtOnce - Told; i++)
        {
            var (_, speaker) = await scene.Transcript("It is habit.");
            await scene.Do(
                $"participants/{speaker.Id}/consent",
                new { consent = SourceScene.Consent("team"), reason = "Asked to." },
                speaker.Version
            );
        }

        for (var i = 0; i < Told; i++)
        {
            await scene.Text("It is habit.");
        }

        var auditor = (await scene.Post("members", new { role = "auditor" })).Expect(201);
        var reader = scene.Owner.With(auditor.Json!["key"]!.GetValue<string>());
        var found = (await reader.Get($"/v1/reviews/{scene.Review}/search?q=habit")).Expect(200).Json!;

        Assert.Equal(Told, found["items"]!.AsArray().Count);
        Assert.True((bool)found["isWhole"]!);
        Assert.False((bool)(await scene.Read("search?q=habit"))["isWhole"]!);
    }

    [Fact]
    public async Task What_a_conversation_is_called_is_found_and_lies_in_no_index()
    {
        var scene = await Scene.Set(server);
        await scene.Transcript("Yes.");

        Assert.Equal("sources", Assert.Single(await Found(scene, "interview")).Concept);
        await using var index = server.Owner.CreateCommand(
            "select string_agg(ledger.searched(view)::text, '') from ledger.read_item where review = $1 and concept = 'sources'"
        );
        index.Parameters.Add(new() { Value = scene.Review });
        Assert.Equal("", await index.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=-trust")]
    [InlineData("?q=trust%00")]
    public async Task Whoever_looks_for_nothing_is_told_so(string query)
    {
        var scene = await Scene.Set(server);

        var answer = (await scene.Owner.Get($"/v1/reviews/{scene.Review}/search{query}")).Expect(400);

        Assert.Equal("q", answer.Json!["parameter"]!.GetValue<string>());
    }

    private static object Memo(Guid about, string text) =>
        new
        {
            kind = "analytic",
            text,
            about = new[] { new { id = about } },
        };

    private static IEnumerable<Guid> Ids(Reply reply) =>
        reply.Expect(200).Json!["items"]!.AsArray().Select(i => (Guid)i!["id"]!);

    private static async Task<IReadOnlyList<(Guid Id, string Concept, string? Says)>> Found(
        Scene scene,
        string q,
        string more = ""
    ) =>
        [
            .. (await scene.Read($"search?q={Uri.EscapeDataString(q)}{more}"))["items"]!
                .AsArray()
                .Select(i => ((Guid)i!["id"]!, (string)i["concept"]!, (string?)i["says"])),
        ];
}
