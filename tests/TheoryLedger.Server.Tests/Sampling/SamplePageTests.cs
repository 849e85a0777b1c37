namespace TheoryLedger.Server.Tests.Sampling;

/// <summary>The address of a sample names all that it is drawn by, whatever of it was asked for.</summary>
public sealed class SamplePageTests(ServerFixture server)
{
    [Theory]
    [InlineData("", "^\\?seed=\\d{4}-\\d\\d-\\d\\d&n=10&of=3$")]
    [InlineData("?seed=&n=5&of=", "^\\?seed=\\d{4}-\\d\\d-\\d\\d&n=5&of=3$")]
    [InlineData("?seed=audit&scope=theory", "^\\?seed=audit&n=10&of=3&scope=theory$")]
    [InlineData("?seed=audit&position=2", "^\\?seed=audit&n=10&of=2&position=2$")]
    public async Task Whoever_names_no_last_event_is_led_to_what_is_drawn_from_all_there_are(string asked, string led)
    {
        var scene = await Scene.Set(server);
        var page = $"/reviews/{scene.Review}/sample";

        var answer = await scene.Owner.Get($"{page}{asked}");

        Assert.Equal(302, answer.Status);
        var location = $"{answer.Headers.Location}";
        Assert.StartsWith(page, location, StringComparison.Ordinal);
        Assert.Matches(led, location[page.Length..]);
        var drawn = (await scene.Owner.Get(location)).Expect(200).Text;
        Assert.Contains("Drawn by the seed <strong>", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_recorded_later_changes_nothing_of_it()
    {
        var scene = await Scene.Set(server);
        var location = $"{(await scene.Owner.Get($"/reviews/{scene.Review}/sample")).Headers.Location}";

        await scene.Do("constructs", Constructs.Constructing.Trust);

        var drawn = (await scene.Owner.Get(location)).Expect(200).Text;
        Assert.Contains("from events 1 to 3.", drawn, StringComparison.Ordinal);
    }
}
