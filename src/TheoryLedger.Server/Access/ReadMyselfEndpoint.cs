using Microsoft.AspNetCore.Mvc;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

/// <summary>Who the server takes the caller for.</summary>
public sealed record Myself(Guid Account, string Agent);

public static class ReadMyselfEndpoint
{
    [WolverineGet("/v1/me", OperationId = "readMyself")]
    [EndpointSummary("The pseudonymous account that the caller records under.")]
    [AllowSignedIn]
    [ProducesResponseType<Myself>(StatusCodes.Status200OK)]
    public static IResult Get(HttpContext http)
    {
        var caller = Caller.Of(http);
        return Results.Json(new Myself(caller.Account, caller.Agent));
    }
}
