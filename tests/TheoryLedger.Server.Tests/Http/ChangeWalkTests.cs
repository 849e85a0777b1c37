using Microsoft.AspNetCore.Routing;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Tests.Http;

/// <summary>Every endpoint that changes something that exists.</summary>
public sealed class ChangeWalkTests(ServerFixture server)
{
    [Fact]
    public async Task A_change_says_which_version_it_is_based_on()
    {
        var scene = await Scene.Set(server);
        var surprises = new List<string>();
        var changing = Changing().ToList();
        Assert.NotEmpty(changing);
        foreach (var endpoint in changing)
        {
            var address = Endpoints.Address(endpoint, scene.Review);
            var without = await scene.Owner.Post(address, new { });
            var stale = await Ask(scene.Owner, address, "3");
            var several = await Ask(scene.Owner, address, "\"3\", \"4\"");
            var any = await Ask(scene.Owner, address, "*");
            var found =
                $"{without.Status} {without.Problem} {stale.Status} {several.Status} {any.Status} {any.Problem}";
            if (found != "428 if-match-missing 400 400 400 if-match-malformed")
            {
                surprises.Add($"{Endpoints.Pattern(endpoint)}: {found}");
            }
        }

        Endpoints.None(surprises);
    }

    [Fact]
    public async Task What_changes_the_review_itself_is_told_that_the_version_is_the_reviews()
    {
        var scene = await Scene.Set(server);

        var refused = await scene.Owner.Post($"/v1/reviews/{scene.Review}/criteria", new { });

        Assert.Equal((428, "if-match-missing"), (refused.Status, refused.Problem));
        Assert.Contains("the version that the review was read with", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_cannot_be_kept_is_refused_everywhere()
    {
        var scene = await Scene.Set(server);
        var surprises = new List<string>();
        foreach (var endpoint in Endpoints.Of(server).Where(e => Endpoints.Request(e) is not null))
        {
            var answer = await scene.Owner.Post(
                Endpoints.Address(endpoint, scene.Review),
                new { },
                version: 1,
                key: new string('k', 256)
            );
            if ((answer.Status, answer.Problem) != (400, "idempotency-key-malformed"))
            {
                surprises.Add($"{Endpoints.Pattern(endpoint)}: {answer.Status} {answer.Text}");
            }
        }

        Endpoints.None(surprises);
    }

    private IEnumerable<RouteEndpoint> Changing() =>
        Endpoints.Of(server).Where(e => Changes.IsChange(Endpoints.Request(e)));

    private static async Task<Reply> Ask(Person person, string address, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("If-Match", version);
        return await person.Send(request);
    }
}
