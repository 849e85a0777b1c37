using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;
using static TheoryLedger.Server.Tests.Configurations.Study;

namespace TheoryLedger.Server.Tests.Evidence;

public sealed class EvidenceEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task Evidence_is_read_on_its_side_with_the_words_it_rests_on()
    {
        var study = await Study.Begin(server);
        var excerpt = await study.Excerpt("Where they met weekly, they took risks.");
        var configuration = await study.Dyad();
        var against = await study.Link(configuration.Id, excerpt, "contradicts", "strong");
        await study.Link(configuration.Id, excerpt, "qualifies", "weak");

        var evidence = (await study.Read(configuration.Id)).At("evidence")!;

        Assert.Empty(evidence.At("for/items")!.AsArray());
        Assert.Equal(["weak"], evidence.Each("qualifying/items", "weight"));
        var read = evidence.At("against/items/0")!;
        Assert.Equal("Where they met weekly, they took risks.", read.Text("quote"));
        Assert.Equal("A paper", read.Text("source/title"));
        Assert.Equal("It says so.", read.Text("reason"));
        Assert.Equal(("own", "strong"), (read.Text("nature"), read.Text("weight")));
        Assert.True(JsonNode.DeepEquals(read, await study.Scene.Read($"evidence/{against.Id}")));
    }

    [Fact]
    public async Task Evidence_on_notes_is_reported_and_counted_apart()
    {
        var study = await Study.Begin(server);
        var configuration = await study.Dyad();
        await study.Link(configuration.Id, await study.Excerpt("Their own words."), "supports");
        await study.Link(configuration.Id, await study.Excerpt("What was published of them.", "notes"), "supports");

        var evidence = (await study.Read(configuration.Id)).At("evidence")!;

        Assert.Equal(["own", "reported"], evidence.Each("for/items", "nature"));
        Assert.Equal(
            (1, 1, 0),
            (
                evidence.Number("counts/own/supports"),
                evidence.Number("counts/reported/supports"),
                evidence.Number("counts/inherited/supports")
            )
        );
    }

    [Fact]
    public async Task What_speaks_both_ways_of_one_configuration_says_so()
    {
        var study = await Study.Begin(server);
        var excerpt = await study.Excerpt("They trusted each other.");
        var (one, other) = (await study.Dyad(), await study.Dyad("Other"));
        var supports = await study.Link(one.Id, excerpt, "supports");
        var contradicts = await study.Link(one.Id, excerpt, "contradicts");
        var qualifies = await study.Link(one.Id, excerpt, "qualifies");
        var elsewhere = await study.Link(other.Id, excerpt, "contradicts");

        Assert.Equal([contradicts.Id], await Opposed(supports));
        Assert.Equal([supports.Id], await Opposed(contradicts));
        Assert.Empty(await Opposed(qualifies));
        Assert.Empty(await Opposed(elsewhere));
        await study.Scene.Do($"evidence/{contradicts.Id}/unlinking", new { reason = "A slip." }, contradicts.Version);
        Assert.Empty(await Opposed(supports));

        async Task<IEnumerable<Guid>> Opposed(Reply evidence) =>
            (await study.Scene.Read($"evidence/{evidence.Id}"))["opposed"]!
                .AsArray()
                .Select(id => id!.GetValue<Guid>());
    }

    [Fact]
    public async Task A_new_version_carries_re_weighs_and_drops_what_it_names_and_inherits_the_rest()
    {
        var study = await Study.Begin(server);
        var configuration = await study.Dyad();
        var links = new List<Reply>();
        for (var i = 0; i < 4; i++)
        {
            links.Add(await study.Link(configuration.Id, await study.Excerpt($"They trusted, {i}."), "supports"));
        }

        await Refine(
            study,
            configuration,
            Judged(links[1], "carried"),
            Judged(links[2], "re-weighed", "weak"),
            Judged(links[3], "dropped")
        );

        var read = await study.Read(configuration.Id);
        Assert.Equal(links.Take(3).Select(l => l.Id.ToString()), read.Each("evidence/for/items", "id"));
        Assert.Equal(["true", "false", "false"], read.Each("evidence/for/items", "isInherited"));
        Assert.Equal(["moderate", "moderate", "weak"], read.Each("evidence/for/items", "weight"));
        Assert.Equal(2, read.Number("evidence/counts/own/supports"));
        Assert.Equal(1, read.Number("evidence/counts/inherited/supports"));
        var dropped = await study.Scene.Read($"evidence/{links[3].Id}");
        Assert.Equal(("dropped", "Looked again."), (dropped.Text("state"), dropped.Text("judgements/0/reason")));
    }

    [Fact]
    public async Task Evidence_that_is_looked_at_again_is_inherited_no_more()
    {
        var study = await Study.Begin(server);
        var configuration = await study.Dyad();
        var link = await study.Link(configuration.Id, await study.Excerpt("They trusted each other."), "supports");
        await Refine(study, configuration);
        Assert.True((await study.Scene.Read($"evidence/{link.Id}")).Is("isInherited"));

        await study.Scene.Do(
            $"evidence/{link.Id}/rejudgements",
            new { verdict = "carried", reason = "Still says so." },
            link.Version
        );

        var read = await study.Scene.Read($"evidence/{link.Id}");
        Assert.False(read.Is("isInherited"));
        Assert.Equal((1, 2), (read.Number("linkedVersion"), read.Number("judgedVersion")));
    }

    [Fact]
    public async Task What_was_dropped_and_linked_anew_does_not_come_back_beside_itself()
    {
        var study = await Study.Begin(server);
        var configuration = await study.Dyad();
        var excerpt = await study.Excerpt("They trusted each other.");
        var link = await study.Link(configuration.Id, excerpt, "supports");
        var again = new { verdict = "carried", reason = "After all." };
        var dropped = await study.Scene.Do(
            $"evidence/{link.Id}/rejudgements",
            new { verdict = "dropped", reason = "It does not." },
            link.Version
        );
        await study.Link(configuration.Id, excerpt, "supports");

        var back = await study.Scene.Post($"evidence/{link.Id}/rejudgements", again, dropped.Version);

        Assert.Equal("evidence-linked", back.Expect(409).Problem);
        Assert.Equal(1, (await study.Read(configuration.Id)).Number("evidence/counts/own/supports"));
    }

    [Fact]
    public async Task A_contradiction_is_answered_by_the_version_that_reconciles_it()
    {
        var study = await Study.Begin(server);
        var configuration = await study.Dyad();
        var link = await study.Link(configuration.Id, await study.Excerpt("They took no risk."), "contradicts");
        await Refine(study, configuration);

        await study.Scene.Do(
            $"evidence/{link.Id}/answers",
            new
            {
                answer = "reconciled",
                revision = new { id = configuration.Id, version = 2 },
                why = Scene.Why,
            },
            link.Version
        );

        var read = await study.Read(configuration.Id);
        Assert.Equal(["reconciled"], read.Each("evidence/against/items/0/answers", "answer"));
        Assert.Equal(2, read.Number("evidence/against/items/0/answers/0/revision/version"));
        Assert.Equal("Three sources say so.", read.Text("evidence/against/items/0/answers/0/why/rationale"));
    }

    [Fact]
    public async Task Evidence_that_was_unlinked_counts_no_more_and_can_still_be_read()
    {
        var study = await Study.Begin(server);
        var configuration = await study.Dyad();
        var excerpt = await study.Excerpt("They trusted each other.");
        var link = await study.Link(configuration.Id, excerpt, "supports");

        var unlinked = await study.Scene.Do($"evidence/{link.Id}/unlinking", new { reason = "Misread." }, link.Version);

        Assert.Empty((await study.Read(configuration.Id)).At("evidence/for/items")!.AsArray());
        Assert.Empty((await study.Scene.Read($"evidence?configuration={configuration.Id}")).At("items")!.AsArray());
        var read = (await study.Scene.Read($"evidence?excerpt={excerpt}")).At("items/0")!;
        Assert.Equal(("unlinked", "Misread."), (read.Text("state"), read.Text("unlinked/reason")));
        var again = await study.Scene.Post(
            $"evidence/{link.Id}/unlinking",
            new { reason = "Again." },
            unlinked.Version
        );
        Assert.Equal("evidence-unlinked", again.Expect(409).Problem);
    }

    [Fact]
    public async Task What_somebody_said_who_has_withdrawn_is_no_evidence()
    {
        var study = await Study.Begin(server);
        var (excerpt, participant) = await study.Spoken("We simply trusted them.");
        var configuration = await study.Dyad();
        await study.Scene.Do(
            $"participants/{participant.Id}/consent",
            new { consent = Consent(analysis: false), reason = "They asked." },
            participant.Version
        );

        var refused = await study.Scene.Post(
            $"configurations/{configuration.Id}/evidence",
            new
            {
                excerptId = excerpt,
                stance = "supports",
                reason = "It says so.",
            }
        );

        Assert.Equal("participant-withdrawn", refused.Expect(409).Problem);
    }

    [Fact]
    public async Task Evidence_beyond_the_first_hundred_is_read_on_further_pages()
    {
        var study = await Study.Begin(server);
        var configuration = await study.Dyad();
        var excerpt = await study.Excerpt("They trusted each other.");
        await study.Link(configuration.Id, excerpt, "contradicts");
        for (var i = 0; i < 102; i++)
        {
            await study.Link(configuration.Id, await study.Excerpt($"They trusted, {i}."), "supports");
        }

        var read = await study.Read(configuration.Id);

        Assert.Equal(100, read.At("evidence/for/items")!.AsArray().Count);
        Assert.Equal(102, read.Number("evidence/counts/own/supports"));
        Assert.Null(read.At("evidence/against/next"));
        var rest = (await study.Scene.Owner.Get(read.Text("evidence/for/next")!)).Expect(200).Json!;
        Assert.Equal(["supports", "supports"], rest.Each("items", "stance"));
        Assert.Null(rest.At("next"));
    }

    [Theory]
    [InlineData("""{"stance":"supports","reason":"It says so."}""")]
    [InlineData("""{"excerptId":"019a0000-0000-7000-8000-000000000001","stance":"supports","reason":" "}""")]
    [InlineData("""{"excerptId":"019a0000-0000-7000-8000-000000000001","stance":"loves","reason":"It says so."}""")]
    public async Task Evidence_without_shape_is_malformed(string body)
    {
        var study = await Study.Begin(server);
        var configuration = await study.Dyad();

        var reply = await study.Scene.Post(
            $"configurations/{configuration.Id}/evidence",
            JsonNode.Parse(body)!.AsObject()
        );

        reply.Expect(400);
    }

    private static Task<Reply> Refine(Study study, Reply configuration, params object[] evidence) =>
        study.Change(
            configuration,
            "refinements",
            new
            {
                form = Form("Trust alone", Element("m", "Mechanism", "Partners trust")),
                why = Scene.WhyAfter(configuration.Id),
                evidence,
            }
        );

    private static object Judged(Reply link, string verdict, string? weight = null) =>
        new
        {
            evidenceLinkId = link.Id,
            verdict,
            weight,
            reason = "Looked again.",
        };
}
