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
    }

    [Fact]
    public async Task Names_of_phases_are_unique_in_their_review()
    {
        var scene = await Scene.Set(server);

        var again = await scene.Post("phases", new { name = "scoping " });

        Assert.Equal("name-taken", again.Expect(409).Problem);
    }
}
