using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using Wolverine.Http;

namespace TheoryLedger.Server.Home;

/// <summary>Where a program that knows nothing begins.</summary>
public sealed record Greeting(string Name, string Version, HomeLinks Links);

/// <summary>The first addresses.</summary>
public sealed record HomeLinks(string Reviews, string Myself, string Description, string Documentation, string Ready);

public static class HomeEndpoint
{
    private static readonly Greeting Answer = new(
        "TheoryLedger",
        typeof(HomeEndpoint).Assembly.GetName().Version!.ToString(fieldCount: 3),
        new HomeLinks("/v1/reviews", "/v1/me", "/openapi/v1.json", "/docs", "/health/ready")
    );

    [WolverineGet("/", OperationId = "home")]
    [EndpointSummary("What this server is, and where to begin. A browser is led to the pages.")]
    [AllowEverybody]
    [ProducesResponseType<Greeting>(StatusCodes.Status200OK)]
    public static IResult Get(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Headers.Vary = "Accept";
        return Accepted.Rather(http, "text/html", than: "application/json")
            ? Results.LocalRedirect("/reviews")
            : Results.Json(Answer);
    }
}
