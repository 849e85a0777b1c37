using Microsoft.AspNetCore.Mvc;

namespace TheoryLedger.Server.Http;

// How it was asked.
public static partial class Problems
{
    public static ProblemDetails FormMissing =>
        Of(415, "form-missing", "Send this from the form on its page; programs send JSON to /v1.");

    public static ProblemDetails FormBroken =>
        Of(
            400,
            "form-broken",
            "What came from the form cannot be read: it holds too many fields, or signs that no text has; load its page again."
        );

    public static ProblemDetails FormStale =>
        Of(403, "form-stale", "This form is no longer good; load its page again, and send it anew.");

    public static ProblemDetails TooLarge =>
        Of(413, "request-too-large", "The request is larger than 8 MiB; divide the text into several.");

    public static ProblemDetails NotJson => Of(415, "not-json", "Send the request as application/json in UTF-8.");

    public static ProblemDetails BadJson(string pointer, string detail) =>
        With(Of(400, "request-malformed", detail), "pointer", pointer);

    public static ProblemDetails BadParameter(string parameter, string rule) =>
        With(Of(400, "parameter-invalid", $"'{parameter}' {rule}"), "parameter", parameter);

    public static ProblemDetails UnknownParameter(string parameter, IReadOnlyList<string> taken)
    {
        var rule = taken is [] ? "this address takes none" : $"this address takes {string.Join(", ", taken)}";
        return With(
            Of(400, "parameter-unknown", $"There is no parameter '{parameter}' here; {rule}."),
            "parameter",
            parameter
        );
    }

    public static ProblemDetails MethodNotAllowed =>
        Of(405, "method-not-allowed", "This address does not take that method; the Allow header lists those it takes.");
}
