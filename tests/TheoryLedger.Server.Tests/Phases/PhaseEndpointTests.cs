namespace TheoryLedger.Server.Tests.Phases;

public sealed class PhaseEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task A_phase_opens_ends_and_is_taken_up_again()
    {
        var scene = await Scene.Set(server);

        var closed = await scene.Do($"phases/{scene.Phase}/closing", new { reason = "Done." }, version: 1);
        Assert.False((await scene.Read($"phases/{scene.Phase}"))["isOpen"]!.GetValue<bool>());

        await scene.Do($"phases/{scene.Phase}/reopening", new { reason = "New evidence." }, closed.Version);
        Assert.True((await scene.Read($"phases/{scene.Phase}"))["isOpen"]!.GetValue<bool>());
        // It was closed all the same, and that moment keeps its name.
        var then = await scene.Read("phases?asOf=phase:Scoping");
        Assert.Equal(closed.Position, then["position"]!.GetValue<long>());
        Assert.False(then["items"]![0]!["isOpen"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Names_of_phases_are_unique_in_their_review()
    {
        var scene = await Scene.Set(server);

        var again = await scene.Post("phases", new { name = "scoping " });

        Assert.Equal("name-taken", again.Expect(409).Problem);
    }

    [Theory]
    [InlineData("Café", "Cafe\u0301")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("Second", "Sec\u200bond")]
    [InlineData("ﬁnal", "Final")]
    public async Task Names_that_read_the_same_are_the_same(string name, string again)
    {
        var scene = await Scene.Set(server);

        await scene.Do("phases", new { name });

        Assert.Equal("name-taken", (await scene.Post("phases", new { name = again })).Expect(409).Problem);
    }

    [Fact]
    public async Task What_may_have_been_decided_after_a_phase_closed_is_not_of_it()
    {
        var scene = await Scene.Set(server);
        var phase = (await scene.Do("phases", new { name = "Past", decidedAt = "2021-01" })).Id;
        await scene.Do($"phases/{phase}/closing", new { reason = "Done.", decidedAt = "2021-04" }, version: 1);

        var text = "Odd.";
        var late = await scene.Post(
            "memos",
            new
            {
                phase,
                kind = "analytic",
                text,
                decidedAt = "unknown",
            }
        );
        var before = await scene.Post(
            "memos",
            new
            {
                phase,
                kind = "analytic",
                text,
                decidedAt = "2021-03",
            }
        );

        Assert.Equal("phase-closed", late.Expect(409).Problem);
        before.Expect(201);
    }

    [Fact]
    public async Task No_bound_of_a_decision_lies_in_the_future()
    {
        var scene = await Scene.Set(server);

        var late = await scene.Post(
            "memos",
            new
            {
                kind = "analytic",
                text = "Odd.",
                decidedAt = "../2099",
            }
        );

        Assert.Equal("decided-in-future", late.Expect(400).Problem);
    }
}
