namespace TheoryLedger.Server.Tests.Guidance;

public sealed class GuidanceEndpointTests(ServerFixture server)
{
    private static readonly object[] Meet =
    [
        new
        {
            text = "Meet before you plan.",
            restsOn = Array.Empty<object>(),
            basis = "conjecture",
        },
    ];
    private static readonly object[] Name =
    [
        new
        {
            text = "Name who decides.",
            restsOn = Array.Empty<object>(),
            basis = "conjecture",
        },
    ];

    [Fact]
    public async Task Guidance_is_drafted_approved_revised_and_approved_again()
    {
        var scene = await Scene.Set(server);
        var theory = await scene.Do("programme-theories", Wording("Collaboration", Meet));
        object[] grounded = [new { text = "Meet first.", restsOn = new[] { new { id = theory.Id, version = 1 } } }];

        var drafted = await scene.Do("guidance", Wording("Working together", grounded));
        var approved = await scene.Do($"guidance/{drafted.Id}/approvals", new { reason = "Ready." }, drafted.Version);
        var revised = await scene.Do(
            $"guidance/{drafted.Id}/revisions",
            Wording("Working together well", grounded),
            approved.Version
        );
        Assert.Equal(1, (await scene.Read($"guidance/{drafted.Id}"))["approvedVersion"]!.GetValue<int>());
        await scene.Do($"guidance/{drafted.Id}/approvals", new { reason = "Better." }, revised.Version);

        var read = await scene.Read($"guidance/{drafted.Id}");
        Assert.Equal("Working together well", read["title"]!.GetValue<string>());
        Assert.Equal("Collaboration", read["statements"]![0]!["restsOn"]![0]!["name"]!.GetValue<string>());
        Assert.Equal((2, 2), (read["formVersion"]!.GetValue<int>(), read["approvedVersion"]!.GetValue<int>()));
        Assert.Equal(
            ["1 Ready.", "2 Better."],
            read["approvals"]!.AsArray().Select(a => $"{a!["formVersion"]} {a["reason"]}")
        );
        Assert.Equal(2, read["wordings"]!.AsArray().Count);
        Assert.Single((await scene.Read($"guidance?restsOn={theory.Id}"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_wording_is_approved_once()
    {
        var scene = await Scene.Set(server);
        var drafted = await scene.Do("guidance", Wording("Working together", Name));
        var approved = await scene.Do($"guidance/{drafted.Id}/approvals", new { reason = "Ready." }, drafted.Version);

        var again = await scene.Post($"guidance/{drafted.Id}/approvals", new { reason = "Really." }, approved.Version);

        Assert.Equal("guidance-approved", again.Expect(409).Problem);
    }

    [Fact]
    public async Task Guidance_has_a_title()
    {
        var scene = await Scene.Set(server);

        var drafted = await scene.Post("guidance", Wording("", Name));

        Assert.Equal("request-invalid", drafted.Expect(400).Problem);
    }

    private static object Wording(string title, object[] statements) =>
        new
        {
            title,
            statements,
            why = Scene.Why,
        };
}
