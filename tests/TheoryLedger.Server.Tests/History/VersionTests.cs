namespace TheoryLedger.Server.Tests.History;

/// <summary>What a version that never changes says of itself, and what is no version.</summary>
public sealed class VersionTests(ServerFixture server)
{
    [Fact]
    public async Task A_version_that_shows_no_protected_text_is_kept_for_ever()
    {
        var scene = await Scene.Set(server);
        var path = $"/v1/reviews/{scene.Review}/phases/{scene.Phase}";
        var first = await scene.Owner.Get($"{path}/versions/1");

        await scene.Do($"phases/{scene.Phase}/closing", new { reason = "Done." }, version: 1);

        var again = await scene.Owner.Get($"{path}/versions/1");
        Assert.Equal("private, max-age=31536000, immutable", Header(first, "Cache-Control"));
        Assert.Equal((first.Text, Header(first, "ETag")), (again.Text, Header(again, "ETag")));
        Assert.True(again.Json!["isOpen"]!.GetValue<bool>());
        Assert.False((await scene.Owner.Get($"{path}/versions/2")).Json!["isOpen"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_version_that_shows_protected_text_is_kept_by_nobody()
    {
        var scene = await Scene.Set(server);

        var ada = await scene.Owner.Get($"/v1/reviews/{scene.Review}/contributors/{scene.Ada}/versions/1");

        Assert.Equal("private, no-store", Header(ada.Expect(200), "Cache-Control"));
        Assert.Equal("Ada", ada.Json!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_there_is_not_is_not_found()
    {
        var scene = await Scene.Set(server);
        var nothing = Guid.CreateVersion7();
        foreach (
            var path in (string[])
                [
                    $"phases/{scene.Phase}/versions/0",
                    $"phases/{scene.Phase}/versions/2",
                    $"phases/{scene.Phase}/versions/first",
                    $"phases/{scene.Phase}/versions/1?position=0",
                    $"phases/{nothing}/versions/1",
                    $"constructs/{scene.Phase}/versions/1",
                    $"phases/{nothing}/history",
                    $"phases/{nothing}/history?after=1",
                    $"constructs/{scene.Phase}/history",
                    $"nonsense/{scene.Phase}/history",
                    $"phases/{scene.Phase}/history?position=0",
                    $"blame/{nothing}",
                ]
        )
        {
            var answer = await scene.Owner.Get($"/v1/reviews/{scene.Review}/{path}");
            Assert.True(answer.Status == 404, $"{path}: {answer.Status} {answer.Text}");
            Assert.Null(Header(answer, "ETag"));
        }
    }

    [Theory]
    [InlineData("phases/{0}/history?after=x", "after")]
    [InlineData("phases/{0}/history?asOf=yesterday", "asOf")]
    [InlineData("compare?to=1", "from")]
    [InlineData("compare?from=1", "to")]
    [InlineData("compare?from=1&to=99", "to")]
    [InlineData("compare?from=2&to=1", "to")]
    [InlineData("compare?from=1&to=yesterday", "to")]
    [InlineData("compare?from=milestone:none&to=1", "from")]
    [InlineData("compare?from=1&to=2&order=random", "order")]
    [InlineData("compare?from=2021&to=9998&order=decided", "to")]
    [InlineData("compare?from=1&to=2&concept=nonsense", "concept")]
    [InlineData("compare?from=1&to=2&limit=0", "limit")]
    public async Task What_makes_no_sense_is_refused_by_its_name(string path, string parameter)
    {
        var scene = await Scene.Set(server);
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, scene.Phase);

        var answer = await scene.Owner.Get($"/v1/reviews/{scene.Review}/{address}");

        Assert.Equal(parameter, answer.Expect(400).Json!["parameter"]!.GetValue<string>());
    }

    private static string? Header(Reply reply, string name) =>
        reply.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
