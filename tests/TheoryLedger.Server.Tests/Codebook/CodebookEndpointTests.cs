using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Codebook;

public sealed class CodebookEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task A_code_is_reworded_moved_and_tied_and_the_codebook_issued()
    {
        var scene = await Scene.Set(server);
        var top = await scene.Code("Relations");
        var code = await scene.Code("Faith");
        var construct = await scene.Construct("Trust");
        var at = $"codes/{code.Id}";

        var meaning = new { meaning = "Relying on goodwill.", excludes = "Contracts." };
        var r = await scene.Do($"{at}/redefinitions", new { definition = meaning, reason = "Too wide." }, code.Version);
        r = await scene.Do($"{at}/renaming", new { label = "Trust", reason = "Everybody says so." }, r.Version);
        r = await scene.Do($"{at}/moves", new { parent = top.Id, reason = "It is one." }, r.Version);
        r = await scene.Do($"{at}/constructs", new { construct, reason = "The same idea." }, r.Version);
        await scene.Do("codebook/versions", new { reason = "Ready." }, version: 1);

        var read = await scene.Read(at);
        Assert.Equal(
            ("Trust", 2, "in-use"),
            (read.Text("label"), read.Number("definitionVersion"), read.Text("state"))
        );
        Assert.Equal((top.Id, r.Version, code.Id), (read.Id("parent"), read.Number("version"), read.Id("id")));
        Assert.Equal("Contracts.", read["definition"]!.Text("excludes"));
        Assert.Equal(construct, read["constructs"]![0]!.GetValue<Guid>());
        Assert.Equal(code.Id, (await scene.Read($"codes?construct={construct}")).Items().Single().Id("id"));

        await scene.Do($"{at}/constructs/removals", new { construct, reason = "It is not." }, r.Version);
        Assert.Empty((await scene.Read($"codes?construct={construct}")).Items());
        Assert.Equal(1, (await scene.Read("codebook")).Number("version"));
    }

    [Fact]
    public async Task The_codebook_lists_every_code_under_its_parent_with_the_readings_that_stand()
    {
        var scene = await Scene.Set(server);
        var power = await scene.Code("Power");
        var faith = await scene.Code("Faith");
        await scene.Code("Status", power.Id);
        await scene.Code("Authority", power.Id);
        var excerpt = await scene.Excerpt("They trusted.");
        await scene.Do("codings", ReadingScene.Coding(excerpt, faith.Id));
        var gone = await scene.Do("codings", ReadingScene.Coding(excerpt, faith.Id, "Context"));
        await scene.Do($"codings/{gone.Id}/withdrawal", new { reason = "A slip." }, gone.Version);

        var codes = (await scene.Read("codebook")).Items("codes");

        Assert.Equal(["Faith", "Power", "Authority", "Status"], codes.Select(c => c.Text("label")));
        Assert.Equal([1, 0, 0, 0], codes.Select(c => c.Number("codings")));
        Assert.Equal(["Status", "Authority"], Labels(await scene.Read($"codes?parent={power.Id}")));
    }

    [Fact]
    public async Task Merging_splitting_and_retiring_are_read_with_their_reasons()
    {
        var scene = await Scene.Set(server);
        var (one, other, third) = (await scene.Code("One"), await scene.Code("Other"), await scene.Code("Third"));

        await scene.Do($"codes/{other.Id}/merge", new { into = one.Id, reason = "The same." }, other.Version);
        object[] parts = [ReadingScene.Definition("Half"), ReadingScene.Definition("Rest")];
        await scene.Do($"codes/{one.Id}/split", new { parts = parts.Select(Part), reason = "Two ideas." }, version: 2);
        await scene.Do($"codes/{third.Id}/retirement", new { reason = "Unused." }, third.Version);

        var whole = await scene.Read($"codes/{one.Id}");
        Assert.Equal(("split", "Two ideas."), (whole.Text("state"), whole.Text("reason")));
        Assert.Equal(other.Id, whole["absorbed"]![0]!.GetValue<Guid>());
        Assert.Equal(one.Id, (await scene.Read($"codes/{other.Id}")).Id("mergedInto"));
        var half = await scene.Read($"codes/{whole["splitInto"]![0]!.GetValue<Guid>()}");
        Assert.Equal(("Half", one.Id), (half.Text("label"), half.Id("splitFrom")));
        var retired = await scene.Read($"codes/{third.Id}");
        Assert.Equal(("retired", "Unused."), (retired.Text("state"), retired.Text("reason")));
        Assert.Equal(scene.Ada, retired["ended"]!["decidedBy"]![0]!.GetValue<Guid>());
    }

    [Fact]
    public async Task A_retired_code_takes_no_new_meaning_and_none_stands_under_itself()
    {
        var scene = await Scene.Set(server);
        var top = await scene.Code("Top");
        var under = await scene.Code("Under", top.Id);

        var turned = await scene.Post($"codes/{top.Id}/moves", new { parent = under.Id, reason = "Why not." }, 1);
        Assert.Equal("code-under-itself", turned.Expect(409).Problem);

        await scene.Do($"codes/{top.Id}/retirement", new { reason = "Unused." }, version: 1);
        var late = await scene.Post($"codes/{top.Id}/renaming", new { label = "Peak", reason = "Nicer." }, 2);
        Assert.Equal("code-retired", late.Expect(409).Problem);
    }

    [Fact]
    public async Task A_code_without_a_name_or_a_meaning_has_no_shape()
    {
        var scene = await Scene.Set(server);

        var blank = await scene.Post("codes", new { label = " ", definition = new { meaning = "" } });
        Assert.Equal(
            ["/definition/meaning", "/label"],
            blank.Expect(400).Json!["errors"]!.AsObject().Select(e => e.Key).Order()
        );

        var parts = new object?[] { null };
        var code = await scene.Code("Whole");
        (await scene.Post($"codes/{code.Id}/split", new { parts, reason = "Two ideas." }, code.Version)).Expect(400);
    }

    private static IEnumerable<string> Labels(System.Text.Json.Nodes.JsonNode page) =>
        page.Items().Select(c => c.Text("label"));

    // A part stands where the whole stood: it names no parent of its own.
    private static System.Text.Json.Nodes.JsonObject Part(object definition)
    {
        var part = System.Text.Json.JsonSerializer.SerializeToNode(definition)!.AsObject();
        part.Remove("parent");
        return part;
    }
}
