using Microsoft.AspNetCore.Mvc;

namespace TheoryLedger.Server.Http;

/// <summary>What went wrong, in RFC 9457's form: a stable type, and a sentence that says what to do.</summary>
public static partial class Problems
{
    public static ProblemDetails NotFound =>
        Of(404, "not-found", "There is nothing here, or nothing that you may see; check the address.");

    public static ProblemDetails Failed =>
        Of(500, "failed", "Something went wrong here; repeat the request, with the same Idempotency-Key.");

    /// <summary>What stands for a bare status that nothing else explains.</summary>
    public static ProblemDetails OfStatus(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => Unauthenticated,
            StatusCodes.Status403Forbidden => Forbidden,
            StatusCodes.Status404NotFound => NotFound,
            StatusCodes.Status405MethodNotAllowed => MethodNotAllowed,
            StatusCodes.Status413PayloadTooLarge => TooLarge,
            StatusCodes.Status415UnsupportedMediaType => NotJson,
            >= StatusCodes.Status500InternalServerError => Failed,
            _ => Of(status, "request-invalid", "The request cannot be answered as it is; check how it is sent."),
        };

    private static ProblemDetails Of(int status, string code, string title) =>
        new()
        {
            Status = status,
            Type = $"/problems/{code}",
            Title = title,
        };

    private static ProblemDetails With(ProblemDetails problem, string name, object value)
    {
        problem.Extensions[name] = value;
        return problem;
    }
}
