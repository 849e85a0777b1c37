using System.Text.Json.Nodes;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Recording;

namespace TheoryLedger.Server.Tests.Sources;

/// <summary>Where and how somebody was spoken to is kept like what they said.</summary>
public sealed class SpokenCharacteristicsTests(ServerFixture server)
{
    [Theory]
    [InlineData("interview")]
    [InlineData("focus-group")]
    public async Task They_are_stored_nowhere_in_the_clear(string kind)
    {
        var conversation = await Conversation.Hold(await Scene.Set(server), kind, "auditors");

        var shown = await conversation.Shown();

        Assert.Equal(conversation.Planted, shown.Select(words => words.GetValue<string>()));
        foreach (var word in conversation.Planted)
        {
            Assert.Empty(await server.TablesHolding(word));
        }
    }

    [Theory]
    [InlineData("team", true)]
    [InlineData("auditors", false)]
    public async Task An_auditor_reads_them_only_where_the_title_may_be_read(string audience, bool isWithheld)
    {
        var scene = await Scene.Set(server);
        var conversation = await Conversation.Hold(scene, "interview", audience);
        var auditor = await scene.Join(server, Role.Auditor);

        var reply = await auditor.Get($"/v1/reviews/{scene.Review}/sources/{conversation.Source}");

        var read = reply.Expect(200).Json!;
        var shown = Conversation.In(read).Prepend(read["title"]!).ToList();
        Assert.Equal(6, shown.Count);
        Assert.All(shown, words => Assert.Equal(isWithheld, words is JsonObject));
        Assert.Equal("GB", read["characteristics"]!["countries"]![0]!.GetValue<string>());
        var page = await auditor.Get($"/reviews/{scene.Review}/sources/{conversation.Source}");
        Assert.Equal(!isWithheld, page.Expect(200).Text.Contains(conversation.Planted[0], StringComparison.Ordinal));
        // Why is said in full once, however much is withheld.
        Assert.Equal(isWithheld ? 2 : 1, page.Text.Split("id=\"withheld\"").Length);
    }

    [Fact]
    public async Task The_same_is_said_once_though_nobody_else_may_read_it()
    {
        var scene = await Scene.Set(server);
        var conversation = await Conversation.Hold(scene, "interview", "team");
        var at = $"sources/{conversation.Source}";

        var again = await scene.Post($"{at}/characteristics", conversation.Characteristics, version: 3);
        Assert.Equal("source-characteristics-unchanged", again.Expect(409).Problem);
        var otherwise = new { design = "By letter", countries = new[] { "GB" } };
        await scene.Do($"{at}/characteristics", otherwise, version: 3);

        var read = (await scene.Read(at))["characteristics"]!;
        Assert.Equal("By letter", read.Text("design"));
        Assert.Null(read["setting"]);
    }

    [Fact]
    public async Task What_would_stand_for_ever_is_not_taken()
    {
        var scene = await Scene.Set(server);
        var source = await scene.Register("interview", "Interview 1");
        var at = $"sources/{source.Id}";

        var country = await scene.Post(
            $"{at}/characteristics",
            new { countries = new[] { "Her village" } },
            version: 1
        );
        var figure = await scene.Post($"{at}/figures", new { what = "drinks", text = "I drank twelve" }, version: 1);
        var told = new
        {
            kind = "concern",
            notice = "She complained",
            noticedOn = "2020",
        };
        var notice = await scene.Post($"{at}/notices", told, version: 1);

        Assert.Equal("source-country-without-code", country.Expect(409).Problem);
        Assert.Equal("figure-of-fieldwork", figure.Expect(409).Problem);
        Assert.Equal("notice-of-fieldwork", notice.Expect(409).Problem);
    }

    [Fact]
    public async Task What_was_published_is_characterised_for_everybody_to_read()
    {
        var scene = await Scene.Set(server);
        var paper = await scene.Register("paper", "A paper");
        var said = new
        {
            design = "Survey",
            countries = new[] { "Scotland" },
            setting = "Hospitals",
            cases = new[] { "Case 1" },
            programmeKinds = new[] { "Merger" },
        };
        await scene.Do($"sources/{paper.Id}/characteristics", said, paper.Version);

        var stored = (await server.Facts(scene.Review)).Single(f => f.Type == "source-characterised.v1").Data;

        Assert.True(JsonNode.DeepEquals(System.Text.Json.JsonSerializer.SerializeToNode(said), stored));
        var auditor = await scene.Join(server, Role.Auditor);
        var read = (await auditor.Get($"/v1/reviews/{scene.Review}/sources/{paper.Id}")).Expect(200).Json!;
        var shown = read["characteristics"]!.AsObject();
        shown.Remove("taken");
        Assert.True(JsonNode.DeepEquals(stored, shown));
    }
}
