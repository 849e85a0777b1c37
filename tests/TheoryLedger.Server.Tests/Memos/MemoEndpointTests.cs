namespace TheoryLedger.Server.Tests.Memos;

public sealed class MemoEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task A_memo_is_written_about_something_and_amended()
    {
        var scene = await Scene.Set(server);
        var about = new[] { new { id = scene.Phase } };
        var written = await scene.Do(
            "memos",
            new
            {
                kind = "analytic",
                text = "Odd, this.",
                about,
            }
        );
        await scene.Do("memos", new { kind = "method", text = "About nothing in particular." });
        await scene.Do(
            $"memos/{written.Id}/amendments",
            new { text = "Odd, but clear.", reason = "Read it again." },
            written.Version
        );

        var read = await scene.Read($"memos/{written.Id}");
        Assert.Equal("Odd, but clear.", read["text"]!.GetValue<string>());
        Assert.Equal("Read it again.", read["amendments"]![0]!["reason"]!.GetValue<string>());
        Assert.Equal((2, 2), (read["formVersion"]!.GetValue<int>(), read["version"]!.GetValue<int>()));
        Assert.Equal(scene.Ada, read["written"]!["decidedBy"]![0]!.GetValue<Guid>());
        var listed = await scene.Read($"memos?about={scene.Phase}");
        Assert.Equal(written.Id, Assert.Single(listed["items"]!.AsArray())!["id"]!.GetValue<Guid>());
        Assert.Equal(2, (await scene.Read("memos"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_memo_is_about_what_there_is()
    {
        var scene = await Scene.Set(server);

        var written = await scene.Post(
            "memos",
            new
            {
                kind = "analytic",
                text = "Odd, this.",
                about = new[] { new { id = Guid.CreateVersion7() } },
            }
        );

        Assert.Equal("reference-unknown", written.Expect(409).Problem);
    }

    [Fact]
    public async Task A_memo_says_something()
    {
        var scene = await Scene.Set(server);

        Assert.Equal(
            "request-invalid",
            (await scene.Post("memos", new { kind = "analytic", text = " " })).Expect(400).Problem
        );
    }
}
