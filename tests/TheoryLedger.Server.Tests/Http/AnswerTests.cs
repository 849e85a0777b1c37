using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.Http;

/// <summary>What holds for answers, whatever they say.</summary>
public sealed class AnswerTests(ServerFixture server)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/v1/me")]
    [InlineData("/v1/reviews/{0}")]
    [InlineData("/v1/reviews/{0}/contributors")]
    [InlineData("/v1/reviews/{0}/events?limit=x")]
    public async Task JSON_ends_with_one_line_feed_and_HEAD_says_the_same_without_it(string path)
    {
        var scene = await Scene.Set(server);
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, scene.Review);

        var got = await scene.Owner.Get(address);
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        var head = await scene.Owner.Send(request);

        Assert.EndsWith("}\n", got.Text, StringComparison.Ordinal);
        Assert.Equal(got.Status, head.Status);
        Assert.Equal("", head.Text);
        Assert.Equal(got.Headers.ETag, head.Headers.ETag);
    }

    [Fact]
    public async Task An_answer_is_recognised_by_its_tag_and_comes_without_a_body()
    {
        var scene = await Scene.Set(server);
        var path = $"/v1/reviews/{scene.Review}/contributors/{scene.Ada}";
        var first = (await scene.Owner.Get(path)).Expect(200);

        var again = (await scene.Owner.Get(path, ("If-None-Match", $"{first.Headers.ETag}"))).Expect(304);

        Assert.Equal("", again.Text);
    }

    [Theory]
    [InlineData("application/x-ndjson", true)]
    [InlineData("application/x-ndjson, application/json;q=0.5", true)]
    [InlineData("application/x-ndjson;q=0.5, application/json", false)]
    [InlineData("application/x-ndjson;q=0", false)]
    [InlineData("*/*", false)]
    public async Task Facts_come_as_lines_where_lines_are_rather_wanted(string accept, bool asLines)
    {
        var scene = await Scene.Set(server);

        var answer = (await scene.Owner.Get($"/v1/reviews/{scene.Review}/events", ("Accept", accept))).Expect(200);

        Assert.Equal(asLines, answer.Json is null);
    }

    [Fact]
    public async Task Times_of_recording_and_of_deciding_have_one_form()
    {
        var scene = await Scene.Set(server);

        var facts = (await scene.Read("events"))["items"]!.AsArray();

        Assert.All(
            facts,
            fact => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$", Text(fact!, "recordedAt"))
        );
        Assert.All(facts, fact => Assert.Equal(Text(fact!, "recordedAt"), Text(fact!, "decidedAt")));
    }

    [Theory]
    [InlineData("/sign-in", 400, "parameter-invalid")]
    [InlineData("/sign-in?token=", 400, "parameter-invalid")]
    [InlineData("/sign-in?token=tl_unknown", 410, "sign-in-link-spent")]
    [InlineData("/sign-in?token=tl_unknown&tracker=1", 400, "parameter-unknown")]
    public async Task A_link_that_signs_nobody_in_says_why(string link, int status, string problem) =>
        Assert.Equal(problem, (await (await server.Person()).Get(link)).Expect(status).Problem);

    private static string Text(JsonNode fact, string field) => fact[field]!.GetValue<string>();
}
