namespace TheoryLedger.Server.Tests.Codings;

public sealed class CodingEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task A_dispute_is_raised_talked_over_and_settled()
    {
        var scene = await Scene.Set(server);
        var ben = await scene.Contributor("Ben");
        var coding = await Coded(scene);
        var at = $"codings/{coding.Id}";

        var r = await scene.Do($"{at}/disputes", new { reason = "It is money.", disputer = ben }, coding.Version);
        var disputeId = (await scene.Read(at))["disputes"]![0]!.Id("disputeId");
        var talk = new
        {
            disputeId,
            among = new[] { scene.Ada, ben },
            note = "Looked at the page before.",
        };
        r = await scene.Do($"{at}/discussions", talk, r.Version);
        Assert.True((await scene.Read(at)).Is("isDisputed"));
        var settle = new
        {
            disputeId,
            outcome = "stands",
            reason = "The page before says trust.",
        };
        await scene.Do($"{at}/resolutions", settle, r.Version);

        var read = await scene.Read(at);
        var dispute = read.Items("disputes").Single();
        Assert.Equal(("standing", false), (read.Text("state"), read.Is("isDisputed")));
        Assert.Equal((ben, "It is money."), (dispute.Id("disputer"), dispute.Text("reason")));
        Assert.Equal("Looked at the page before.", dispute["discussions"]![0]!.Text("note"));
        Assert.Equal(ben, dispute["discussions"]![0]!["among"]![1]!.GetValue<Guid>());
        Assert.Equal(("stands", settle.reason), (dispute.Text("outcome"), dispute.Text("resolution")));
        Assert.Equal(scene.Ada, dispute["settled"]!["decidedBy"]![0]!.GetValue<Guid>());
        // She coded it, and was her own judge.
        Assert.Equal("one-side", dispute.Text("settledBy"));
        Assert.Equal(
            "dispute-resolved",
            (await scene.Post($"{at}/resolutions", settle, version: 4)).Expect(409).Problem
        );
    }

    [Fact]
    public async Task One_person_reads_an_excerpt_under_a_code_once_alone_and_once_after_discussion()
    {
        var scene = await Scene.Set(server);
        var ben = await scene.Contributor("Ben");
        var first = await Coded(scene);
        var read = await scene.Read($"codings/{first.Id}");
        var (excerpt, code) = (read.Id("excerptId"), read.Id("codeId"));

        var again = (await scene.Post("codings", ReadingScene.Coding(excerpt, code))).Expect(409);
        Assert.Equal("coding-repeated", again.Problem);
        Assert.Contains($"{first.Id}", again.Text, StringComparison.Ordinal);

        await scene.Do("codings", ReadingScene.Coding(excerpt, code, coder: ben));
        // What gives way to another of the same kind is no repeat, and neither is what follows what was taken back.
        await scene.Do($"codings/{first.Id}/replacement", Anew(code), first.Version);
        var second = (await scene.Read($"codings/{first.Id}")).Id("replacedBy");
        var discussed = new
        {
            excerptId = excerpt,
            codeId = code,
            interpretation = "It is about money.",
            explicitness = "explicit",
            certainty = "certain",
            round = "after-discussion",
        };
        Assert.Equal("coding-repeated", (await scene.Post("codings", discussed)).Expect(409).Problem);
        await scene.Do($"codings/{second}/withdrawal", new { reason = "It is about money." }, version: 1);
        await scene.Do("codings", discussed);
        await scene.Do("codings", ReadingScene.Coding(excerpt, code));
    }

    [Fact]
    public async Task A_coding_gives_way_to_another_and_a_dispute_may_end_so_too()
    {
        var scene = await Scene.Set(server);
        var ben = await scene.Contributor("Ben");
        var coding = await Coded(scene);
        var money = (await scene.Code("Money")).Id;
        var excerpt = (await scene.Read($"codings/{coding.Id}")).Id("excerptId");

        await scene.Do($"codings/{coding.Id}/replacement", Anew(money), coding.Version);
        var replaced = await scene.Read($"codings/{coding.Id}");
        var successor = await scene.Read($"codings/{replaced.Id("replacedBy")}");
        Assert.Equal(("replaced", "On second thoughts."), (replaced.Text("state"), replaced.Text("reason")));
        Assert.Equal(
            (coding.Id, money, excerpt),
            (successor.Id("replaces"), successor.Id("codeId"), successor.Id("excerptId"))
        );

        var benSays = await scene.Do("codings", ReadingScene.Coding(excerpt, money, coder: ben));
        await scene.Do(
            $"codings/{successor.Id("id")}/disputes",
            new { reason = "Mine is better.", disputer = ben },
            version: 1
        );
        var disputeId = (await scene.Read($"codings/{successor.Id("id")}"))["disputes"]![0]!.Id("disputeId");
        var settle = new
        {
            disputeId,
            outcome = "replaced",
            replacement = benSays.Id,
            reason = "It is.",
        };
        await scene.Do($"codings/{successor.Id("id")}/resolutions", settle, version: 2);

        Assert.Equal(benSays.Id, (await scene.Read($"codings/{successor.Id("id")}")).Id("replacedBy"));
        Assert.Equal([benSays.Id], Ids(await scene.Read($"codings?excerpt={excerpt}")));
    }

    [Fact]
    public async Task A_coding_is_stale_once_its_code_means_something_else()
    {
        var scene = await Scene.Set(server);
        var coding = await Coded(scene);
        var read = await scene.Read($"codings/{coding.Id}");
        Assert.Equal((1, false), (read.Number("codeVersion"), read.Is("isStale")));

        var redefined = new { definition = new { meaning = "Relying on goodwill." }, reason = "Too wide." };
        await scene.Do($"codes/{read.Id("codeId")}/redefinitions", redefined, version: 1);

        read = await scene.Read($"codings/{coding.Id}");
        Assert.Equal((1, true), (read.Number("codeVersion"), read.Is("isStale")));
    }

    [Fact]
    public async Task Codings_are_listed_by_excerpt_code_source_and_coder()
    {
        var scene = await Scene.Set(server);
        var ben = await scene.Contributor("Ben");
        var one = await scene.Read($"codings/{(await Coded(scene)).Id}");
        var (trust, money) = (one.Id("codeId"), (await scene.Code("Money")).Id);
        var elsewhere = await scene.Excerpt("Then money came.");
        var two = await scene.Do("codings", ReadingScene.Coding(elsewhere, money, coder: ben));
        var three = await scene.Do("codings", ReadingScene.Coding(elsewhere, trust));

        Assert.Equal([two.Id, three.Id], Ids(await scene.Read($"codings?excerpt={elsewhere}")));
        Assert.Equal([one.Id("id"), three.Id], Ids(await scene.Read($"codings?code={trust}")));
        Assert.Equal([one.Id("id")], Ids(await scene.Read($"codings?source={one.Id("sourceId")}")));
        Assert.Equal([two.Id], Ids(await scene.Read($"codings?coder={ben}")));
        Assert.Equal([three.Id], Ids(await scene.Read($"codings?excerpt={elsewhere}&code={trust}")));
    }

    [Fact]
    public async Task What_was_taken_back_is_not_disputed_and_nobody_disputes_themselves()
    {
        var scene = await Scene.Set(server);
        var coding = await Coded(scene);

        var own = await scene.Post($"codings/{coding.Id}/disputes", new { reason = "I doubt it." }, coding.Version);
        Assert.Equal("coding-own-dispute", own.Expect(409).Problem);

        var taken = await scene.Do($"codings/{coding.Id}/withdrawal", new { reason = "A slip." }, coding.Version);
        var late = await scene.Post(
            $"codings/{coding.Id}/replacement",
            Anew((await scene.Code("Money")).Id),
            taken.Version
        );
        Assert.Equal("coding-withdrawn", late.Expect(409).Problem);
        var read = await scene.Read($"codings/{coding.Id}");
        Assert.Equal(("withdrawn", "A slip."), (read.Text("state"), read.Text("reason")));
    }

    [Fact]
    public async Task A_reading_without_words_or_with_a_made_up_certainty_has_no_shape()
    {
        var scene = await Scene.Set(server);
        var coding = await Coded(scene);
        var body = System.Text.Json.JsonSerializer.SerializeToNode(ReadingScene.Coding(scene.Ada, scene.Ada))!;

        body["interpretation"] = " ";
        Assert.Equal("request-invalid", (await scene.Post("codings", body)).Expect(400).Problem);
        body["interpretation"] = "They rely on each other.";
        body["certainty"] = "sure";
        Assert.Equal("request-malformed", (await scene.Post("codings", body)).Expect(400).Problem);
        (await scene.Post($"codings/{coding.Id}/withdrawal", new { reason = "" }, coding.Version)).Expect(400);
    }

    private static async Task<Reply> Coded(Scene scene) =>
        await scene.Do(
            "codings",
            ReadingScene.Coding(await scene.Excerpt("They trusted."), (await scene.Code("Trust")).Id)
        );

    private static object Anew(Guid code) =>
        new
        {
            codeId = code,
            interpretation = "It is about money.",
            explicitness = "explicit",
            certainty = "certain",
            round = "after-discussion",
            reason = "On second thoughts.",
        };

    private static IEnumerable<Guid> Ids(System.Text.Json.Nodes.JsonNode page) => page.Items().Select(c => c.Id("id"));
}
