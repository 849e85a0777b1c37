using System.Text.RegularExpressions;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>Where a form was sent to: among those of a review, where reviews begin, or among somebody's own keys.</summary>
/// <param name="Review">The review; none where one begins, and of keys.</param>
/// <param name="Rest">What is behind it.</param>
internal sealed partial record FormPlace(Guid? Review, string Rest)
{
    /// <summary>The page on which a review begins.</summary>
    public const string Beginning = "/reviews/new";

    /// <summary>The page of somebody's own keys.</summary>
    public const string Keys = "/keys";

    private const string Begun = $"/reviews/{FormNames.New}/";

    private bool IsOfKeys { get; init; }

    /// <summary>That of a path; none where no form is sent to.</summary>
    public static FormPlace? Of(PathString path) =>
        Address().Match($"{path}") is not { Success: true } match ? null
        : match.Groups["keys"].Success ? new(null, match.Groups["key"].Value) { IsOfKeys = true }
        : match.Groups["rest"].Value is not { Length: > 0 } rest ? new(null, "")
        : Guid.TryParseExact(match.Groups["review"].Value, "D", out var review) ? new(review, rest)
        : null;

    /// <summary>Where a program sends the same.</summary>
    public string Command(string rest) =>
        Review is { } review ? $"/v1/reviews/{review}/{rest}"
        : IsOfKeys ? $"/v1/keys{rest}"
        : "/v1/reviews";

    /// <summary>True of a page of the same review, of the one that begins, or of one's keys; nothing else is followed.</summary>
    public bool IsFollowed(string address) =>
        Review is { } review ? MomentAddress.IsWithin(review, address)
        : IsOfKeys ? address == Keys
        : address == Beginning
            || (address.StartsWith(Begun, StringComparison.Ordinal) && MomentAddress.IsPlain(address));

    [GeneratedRegex(
        "^/(reviews/((?<review>[0-9a-f-]{36})/forms/(?<rest>.+)|forms)|(?<keys>keys/forms)(?<key>/[0-9a-f-]{36}/revocation)?)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address();
}
