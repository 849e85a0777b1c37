using System.Text.Json.Nodes;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Participants;

/// <summary>Whose words are shown to whom.</summary>
public sealed class ConsentTests(ServerFixture server)
{
    private const string Asked = "Why?";
    private const string Guarded = "We never trusted them.";
    private const string Shared = "We did trust them.";

    // Long enough that neither stands in the surroundings of the other.
    private static readonly string Pause = new('m', 100);

    [Fact]
    public async Task An_auditor_reads_what_consent_covers_and_the_team_reads_all()
    {
        var (scene, text, _) = await Conversation();
        var auditor = await scene.Join(server, Role.Auditor);

        var audited = await Read(auditor, scene, text);
        Assert.Equal("consent", audited["segments"]![0]!["content"]!.Text("withheld"));
        Assert.Equal("consent", audited["segments"]![1]!["content"]!.Text("withheld"));
        Assert.Equal(Shared, audited["segments"]![3]!.Text("content"));
        Assert.Equal("consent", audited["digest"]!.Text("withheld"));
        Assert.DoesNotContain(Guarded, audited.ToJsonString(), StringComparison.Ordinal);

        var team = await Read(scene.Owner, scene, text);
        Assert.Equal([Asked, Guarded, Pause, Shared], team["segments"]!.AsArray().Select(s => s!.Text("content")));
        Assert.Equal(64, team.Text("digest").Length);

        var agreed = new { consent = SourceScene.Consent("auditors"), reason = "Has read the transcript." };
        await scene.Do($"participants/{team["segments"]![1]!.Text("speaker")}/consent", agreed, version: 1);
        var opened = await Read(auditor, scene, text);
        Assert.Equal([Asked, Guarded, Pause, Shared], opened["segments"]!.AsArray().Select(s => s!.Text("content")));
    }

    [Fact]
    public async Task What_nobody_is_named_for_is_read_only_where_all_who_took_part_agree()
    {
        var scene = await Scene.Set(server);
        var interview = await scene.Register("interview", "Interview 1");
        var transcript = new
        {
            sourceId = interview.Id,
            kind = "transcript",
            segments = new[] { new { text = Asked }, new { text = Shared } },
        };
        var text = (await scene.Do("texts", transcript)).Id;
        var excerpt = await Mark(scene, text, Asked.Length, Shared);
        var auditor = await scene.Join(server, Role.Auditor);
        await AssertClosed();

        var speaker = await scene.Recruit("P1", "auditors");
        var held = new { participants = new[] { speaker.Id }, tested = Array.Empty<object>() };
        await scene.Do($"sources/{interview.Id}/fieldwork", held, interview.Version);
        Assert.Equal(Shared, (await Read(auditor, scene, text))["segments"]![1]!.Text("content"));
        Assert.Equal(Shared, (await Quote(auditor, excerpt)).Text("quote"));
        Assert.Equal(64, (await Read(auditor, scene, text)).Text("digest").Length);

        var withdrawn = new { consent = SourceScene.Consent("auditors", analysis: false), reason = "Asked to." };
        await scene.Do($"participants/{speaker.Id}/consent", withdrawn, speaker.Version);
        await AssertClosed();

        async Task AssertClosed()
        {
            var read = await Read(auditor, scene, text);
            Assert.All(read["segments"]!.AsArray(), s => Assert.Equal("consent", s!["content"]!.Text("withheld")));
            Assert.Equal("consent", read["digest"]!.Text("withheld"));
            var quoted = await Quote(auditor, excerpt);
            Assert.All(["quote", "before"], part => Assert.Equal("consent", quoted[part]!.Text("withheld")));
            Assert.DoesNotContain(Shared, (await Lines(auditor, scene)).Text, StringComparison.Ordinal);
            Assert.Equal(Shared, (await Quote(scene.Owner, excerpt)).Text("quote"));
        }
    }

    [Theory]
    [InlineData("team", true, "verbatim")]
    [InlineData("auditors", true, "paraphrase")]
    [InlineData("public", false, "verbatim")]
    public async Task Narrowed_consent_closes_words_at_once(string audience, bool analysis, string quotation)
    {
        var (scene, text, sharing) = await Conversation();
        var auditor = await scene.Join(server, Role.Auditor);
        Assert.Equal(Shared, (await Read(auditor, scene, text))["segments"]![3]!.Text("content"));

        var consent = SourceScene.Consent(audience, analysis, quotation);
        await scene.Do(
            $"participants/{sharing}/consent",
            new { consent, reason = "Thought better of it." },
            version: 1
        );

        Assert.Equal("consent", (await Read(auditor, scene, text))["segments"]![3]!["content"]!.Text("withheld"));
        Assert.Equal(Shared, (await Read(scene.Owner, scene, text))["segments"]![3]!.Text("content"));
        var participant = await auditor.Get($"/v1/reviews/{scene.Review}/participants/{sharing}");
        Assert.Equal("consent", participant.Json!["consentChanges"]![0]!["reason"]!.Text("withheld"));
    }

    [Fact]
    public async Task Notes_on_an_interview_are_closed_with_the_words_they_retell()
    {
        var scene = await Scene.Set(server);
        var interview = await scene.Register("interview", "Interview 1");
        var speaker = await scene.Recruit("P1", "team");
        var held = new { participants = new[] { speaker.Id }, tested = Array.Empty<object>() };
        await scene.Do($"sources/{interview.Id}/fieldwork", held, interview.Version);
        var notes = new
        {
            sourceId = interview.Id,
            kind = "notes",
            content = "They spoke of trust.",
        };
        var text = (await scene.Do("texts", notes)).Id;
        var auditor = await scene.Join(server, Role.Auditor);

        Assert.Equal("consent", (await Read(auditor, scene, text))["segments"]![0]!["content"]!.Text("withheld"));
        Assert.Equal("They spoke of trust.", (await Read(scene.Owner, scene, text))["segments"]![0]!.Text("content"));
    }

    [Fact]
    public async Task A_quote_is_shown_as_far_as_those_who_speak_in_it_agreed()
    {
        var (scene, text, sharing) = await Conversation();
        var auditor = await scene.Join(server, Role.Auditor);
        var guarded = await Mark(scene, text, Asked.Length, Guarded);
        var shared = await Mark(scene, text, Asked.Length + Guarded.Length + Pause.Length, Shared);

        Assert.Equal("consent", (await Quote(auditor, guarded))["quote"]!.Text("withheld"));
        Assert.Equal(Shared, (await Quote(auditor, shared)).Text("quote"));
        Assert.Equal(Guarded, (await Quote(scene.Owner, guarded)).Text("quote"));

        var consent = SourceScene.Consent("team");
        await scene.Do(
            $"participants/{sharing}/consent",
            new { consent, reason = "Thought better of it." },
            version: 1
        );

        Assert.Equal("consent", (await Quote(auditor, shared))["quote"]!.Text("withheld"));
        Assert.Equal(Shared, (await Quote(scene.Owner, shared)).Text("quote"));
    }

    [Theory]
    [InlineData("""update ledger.read_item set view = jsonb_set(view, '{consent,audience}', '"public"')""")]
    [InlineData("delete from ledger.read_item")]
    public async Task Whatever_rows_say_consent_is_what_was_recorded(string lie)
    {
        var (scene, text, sharing) = await Conversation();
        var auditor = await scene.Join(server, Role.Auditor);
        var consent = SourceScene.Consent("team");
        await scene.Do(
            $"participants/{sharing}/consent",
            new { consent, reason = "Thought better of it." },
            version: 1
        );
        await scene.Read("participants");
        await using var command = server.Owner.CreateCommand($"{lie} where review = $1 and id = $2");
        command.Parameters.Add(new() { Value = scene.Review });
        command.Parameters.Add(new() { Value = sharing });
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        Assert.Equal("consent", (await Read(auditor, scene, text))["segments"]![3]!["content"]!.Text("withheld"));
        Assert.DoesNotContain(Shared, (await Lines(auditor, scene)).Text, StringComparison.Ordinal);
        Assert.Contains(Shared, (await Lines(scene.Owner, scene)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_of_facts_are_read_under_consent_and_kept_by_nobody()
    {
        var (scene, _, sharing) = await Conversation();
        var auditor = await scene.Join(server, Role.Auditor);
        Assert.Contains(Shared, (await Lines(auditor, scene)).Text, StringComparison.Ordinal);

        var change = new { consent = SourceScene.Consent("team"), reason = "Thought better of it." };
        var withdrawn = await scene.Do($"participants/{sharing}/consent", change, version: 1);

        var lines = await Lines(auditor, scene);
        Assert.DoesNotContain(Shared, lines.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Guarded, lines.Text, StringComparison.Ordinal);
        Assert.Contains($"\"position\":{withdrawn.Position},", lines.Text, StringComparison.Ordinal);
        Assert.Equal("no-store, private", lines.Headers.CacheControl!.ToString());
    }

    private static async Task<Reply> Lines(Person reader, Scene scene) =>
        (await reader.Get($"/v1/reviews/{scene.Review}/events", ("Accept", "application/x-ndjson"))).Expect(200);

    private async Task<(Scene Scene, Guid Text, Guid Sharing)> Conversation()
    {
        var scene = await Scene.Set(server);
        var group = await scene.Register("focus-group", "Group 1");
        var guarding = await scene.Recruit("P1", "team");
        var sharing = await scene.Recruit("P2", "auditors");
        var transcript = new
        {
            sourceId = group.Id,
            kind = "transcript",
            segments = new object[]
            {
                new { text = Asked },
                new { text = Guarded, speaker = guarding.Id },
                new { text = Pause },
                new { text = Shared, speaker = sharing.Id },
            },
        };
        return (scene, (await scene.Do("texts", transcript)).Id, sharing.Id);
    }

    private static async Task<JsonNode> Read(Person reader, Scene scene, Guid text) =>
        (await reader.Get($"/v1/reviews/{scene.Review}/texts/{text}")).Expect(200).Json!;

    private static async Task<string> Mark(Scene scene, Guid text, int from, string quote)
    {
        var span = new { from, to = from + quote.Length };
        var excerpt = await scene.Do(
            "excerpts",
            new
            {
                textId = text,
                span,
                quote,
            }
        );
        return $"/v1/reviews/{scene.Review}/excerpts/{excerpt.Id}";
    }

    private static async Task<JsonNode> Quote(Person reader, string excerpt) =>
        (await reader.Get(excerpt)).Expect(200).Json!;
}
