using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.Tests.Http;

/// <summary>Every endpoint, and everybody who may come to it.</summary>
public sealed class RoleWalkTests(ServerFixture server)
{
    [Fact]
    public void Every_endpoint_says_who_may_use_it()
    {
        var silent = Endpoints.Of(server).Where(e => !IsOpen(e) && !IsForAnybodyKnown(e) && RolesOf(e) is []);

        Endpoints.None(silent.Select(Endpoints.Pattern));
    }

    [Fact]
    public async Task Every_endpoint_lets_in_exactly_those_it_names()
    {
        var scene = await Scene.Set(server);
        var visitors = await Visitor.All(server, scene);
        var surprises = new List<string>();
        foreach (var endpoint in Endpoints.Of(server))
        {
            foreach (var visitor in visitors)
            {
                var (expected, found) = (Expected(endpoint, visitor), await Knock(endpoint, visitor, scene.Review));
                if (expected != found)
                {
                    var door = $"{Endpoints.Method(endpoint)} {Endpoints.Pattern(endpoint)}";
                    surprises.Add($"{door}, {visitor.Name}: expected {expected}, got {found}");
                }
            }
        }

        Endpoints.None(surprises);
    }

    [Fact]
    public async Task A_thing_of_another_review_is_not_reached_through_ones_own()
    {
        var (mine, theirs) = (await Scene.Set(server), await Scene.Set(server));

        var read = await mine.Owner.Get($"/v1/reviews/{mine.Review}/phases/{theirs.Phase}");
        var changed = await mine.Post($"phases/{theirs.Phase}/closing", new { reason = "Not mine." }, version: 1);

        Assert.Equal("not-found", read.Expect(404).Problem);
        Assert.Equal("not-found", changed.Expect(404).Problem);
    }

    private static string Expected(RouteEndpoint endpoint, Visitor visitor) =>
        IsOpen(endpoint) ? "let in"
        : !visitor.IsKnown ? "401"
        : IsForAnybodyKnown(endpoint) ? "let in"
        : visitor.Role is not { } role || !endpoint.RoutePattern.Parameters.Any(p => p.Name == "reviewId") ? "404"
        : RolesOf(endpoint).Contains(role) ? "let in"
        : "403";

    private async Task<string> Knock(RouteEndpoint endpoint, Visitor visitor, Guid review)
    {
        var answer = await server
            .Host.GetTestServer()
            .SendAsync(
                http =>
                {
                    http.Request.Method = Endpoints.Method(endpoint);
                    http.Request.Path = Endpoints.Address(endpoint, review);
                    http.Request.Headers.Authorization = visitor.Key is null ? default : $"Bearer {visitor.Key}";
                    if (HttpMethods.IsPost(http.Request.Method))
                    {
                        http.Request.ContentType = "application/json";
                        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes("{}"));
                    }
                },
                TestContext.Current.CancellationToken
            );
        var status = answer.Response.StatusCode;
        // Whoever was let in may still find nothing, as nothing is at the addresses of this walk.
        var wasLetIn = IsOpen(endpoint)
            ? status is not 401
            : answer.Items.ContainsKey(typeof(Caller)) && status is not 403;
        return wasLetIn ? "let in" : $"{status}";
    }

    private static bool IsOpen(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<AllowEverybodyAttribute>() is not null;

    private static bool IsForAnybodyKnown(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<AllowSignedInAttribute>() is not null;

    private static IReadOnlyList<Role> RolesOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<AllowAttribute>()?.Roles ?? [];
}
