using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Http;

/// <summary>Turns away a question with a parameter that nobody reads: its answer would be to another question.</summary>
public sealed class Asking(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Unknown(http) is { } problem ? problem.ExecuteAsync(http) : next(http);
    }

    private static IResult? Unknown(HttpContext http)
    {
        var metadata = http.GetEndpoint()?.Metadata;
        if (http.Request.Query.Count == 0 || metadata?.GetMetadata<Reads>() is not { } reads)
        {
            return null;
        }

        List<string> taken = [.. reads.Bound, .. QueryParameters.Of(metadata).Select(p => p.Name)];
        var unknown = http.Request.Query.Keys.Except(taken, StringComparer.OrdinalIgnoreCase).FirstOrDefault();
        return unknown is null ? null : Results.Problem(Problems.UnknownParameter(unknown, taken));
    }
}
