using Microsoft.AspNetCore.Mvc;

namespace TheoryLedger.Server.Pages;

/// <summary>What went wrong, as a reader is told.</summary>
/// <param name="Status">As HTTP counts it.</param>
/// <param name="Heading">What it is, in a few words.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Here">The address that was asked for.</param>
public sealed record Trouble(int Status, string Heading, string Advice, string Here)
{
    /// <summary>What was written into a form that could not be taken, so that nothing is lost.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Written { get; init; } = [];

    /// <summary>The same address, asking for what had been decided by then; none where it asks for no time of recording.</summary>
    public string? Decided =>
        Status == StatusCodes.Status404NotFound
        && (Here.Contains("?asOf=", StringComparison.Ordinal) || Here.Contains("&asOf=", StringComparison.Ordinal))
            ? Here.Replace("?asOf=", "?decidedAsOf=", StringComparison.Ordinal)
                .Replace("&asOf=", "&decidedAsOf=", StringComparison.Ordinal)
            : null;

    public bool IsUnknownReader => Status == StatusCodes.Status401Unauthorized;

    /// <summary>True where somebody tried to sign in.</summary>
    public bool IsOfSigningIn => Here.StartsWith("/sign-in", StringComparison.Ordinal);

    public static Trouble Of(ProblemDetails problem, string here)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var status = problem.Status ?? StatusCodes.Status500InternalServerError;
        var heading = status switch
        {
            StatusCodes.Status400BadRequest => "This address asks for something that is not there",
            StatusCodes.Status401Unauthorized => "Sign in to read this",
            StatusCodes.Status403Forbidden => "Your roles do not cover this",
            StatusCodes.Status404NotFound => "Nothing is here",
            StatusCodes.Status409Conflict => "This was not recorded",
            StatusCodes.Status410Gone => "This link is no longer good",
            StatusCodes.Status429TooManyRequests => "Too many requests at once",
            StatusCodes.Status503ServiceUnavailable => "The database does not answer",
            < StatusCodes.Status500InternalServerError => "This cannot be answered as it was asked",
            _ => "Something went wrong here",
        };
        var advice =
            status < StatusCodes.Status500InternalServerError
                ? problem.Title
                : "Load this page again. If it stays so, tell whoever runs this server.";
        return new(status, heading, advice ?? "", here);
    }
}
