using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace TheoryLedger.Server.Tests.Http;

/// <summary>Every endpoint that the server has, so that a walk over them forgets none.</summary>
public static class Endpoints
{
    public static IReadOnlyList<RouteEndpoint> Of(ServerFixture server) =>
        [
            .. server
                .Host.Services.GetServices<EndpointDataSource>()
                .SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .DistinctBy(endpoint => (Method(endpoint), Pattern(endpoint))),
        ];

    /// <summary>Insists that there is nothing to tell, and otherwise tells it all.</summary>
    public static void None(IEnumerable<string> surprises)
    {
        var told = surprises.ToList();
        Assert.True(told is [], $"{told.Count}:\n{string.Join('\n', told)}");
    }

    public static string Method(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0] ?? "GET";

    /// <summary>As it is written in the code, but that a rest of any length is named like one part.</summary>
    public static string Pattern(RouteEndpoint endpoint) =>
        "/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{*", "{", StringComparison.Ordinal);

    public static Type? Request(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;

    /// <summary>An address that leads there, with ids of things that there are not.</summary>
    public static string Address(RouteEndpoint endpoint, Guid review) =>
        endpoint.RoutePattern.Parameters.Aggregate(
            Pattern(endpoint),
            (path, parameter) =>
                path.Replace(
                    path[
                        path.IndexOf($"{{{parameter.Name}", StringComparison.Ordinal)..(
                            path.IndexOf('}', path.IndexOf($"{{{parameter.Name}", StringComparison.Ordinal)) + 1
                        )
                    ],
                    parameter.Name switch
                    {
                        "reviewId" => review.ToString(),
                        "documentName" => "v1",
                        "path" => "0/000",
                        _ => Guid.CreateVersion7().ToString(),
                    },
                    StringComparison.Ordinal
                )
        );
}
