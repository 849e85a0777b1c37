using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Http;

// Why something is not recorded.
public static partial class Problems
{
    public static ProblemDetails IfMatchMissing =>
        Of(
            428,
            "if-match-missing",
            "Send If-Match with the version that your change is based on, such as If-Match: \"3\"."
        );

    public static ProblemDetails IfMatchOfReviewMissing =>
        Of(
            428,
            "if-match-missing",
            "This changes the review itself; send If-Match with the version that the review was read with, such as If-Match: \"3\"."
        );

    public static ProblemDetails IfMatchMalformed =>
        Of(400, "if-match-malformed", "If-Match takes one version in quotes, such as \"3\".");

    public static ProblemDetails Stale(long present) =>
        With(
            Of(
                412,
                "version-stale",
                "Somebody changed this in the meantime; read it again and base your change on that."
            ),
            "version",
            present
        );

    /// <summary>Lists everything that is at another version than was said, each with its present one.</summary>
    public static ProblemDetails SeveralStale(IReadOnlyList<SeenThing> present) =>
        With(
            Of(
                412,
                "versions-stale",
                "Some of these have changed in the meantime, so nothing was recorded; read those listed again."
            ),
            "items",
            present
        );

    public static ProblemDetails NotYetThere(long present) =>
        With(
            Of(
                412,
                "version-not-reached",
                "If-Match names a version that this has not reached; read it again and send the version that it says."
            ),
            "version",
            present
        );

    public static ProblemDetails Raced =>
        Of(
            412,
            "version-stale",
            "Somebody changed this at the same moment; read it again and base your change on that."
        );

    public static ProblemDetails Refused(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return Of(409, refusal.Code, refusal.Reason);
    }

    public static ProblemDetails DecidedInFuture =>
        Of(400, "decided-in-future", "decidedAt lies in the future; say when it was decided, or leave it out for now.");

    public static ProblemDetails HappenedInFuture =>
        Of(400, "happened-in-future", "What you tell of is dated in the future; give the date that it bears.");

    public static ProblemDetails NotDrawn(long position) =>
        With(
            Of(400, "not-drawn", $"Event {position} is not in the sample that this seed draws from these events."),
            "pointer",
            "/judged"
        );

    public static ProblemDetails KeyMalformed =>
        Of(400, "idempotency-key-malformed", "An Idempotency-Key has 1 to 255 visible ASCII characters.");

    /// <summary>Says where the earlier request of this key went, which its sender may have forgotten.</summary>
    public static ProblemDetails KeyReused(string location, long position, long version) =>
        With(
            With(
                With(
                    Of(
                        422,
                        "idempotency-key-reused",
                        "This Idempotency-Key was used for another request; take a fresh one."
                    ),
                    "location",
                    location
                ),
                "position",
                position
            ),
            "version",
            version
        );

    /// <summary>A repeated request for a secret, of which there is no second copy.</summary>
    public static ProblemDetails ShownBefore(Guid id) =>
        With(
            Of(
                409,
                "shown-before",
                "This request was carried out before and its key was shown once; if it is lost, end it and ask anew."
            ),
            "id",
            id
        );
}
