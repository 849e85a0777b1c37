using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Http;

/// <summary>What went wrong, in RFC 9457's form: a stable type, and a sentence that says what to do.</summary>
public static class Problems
{
    public static ProblemDetails Unauthenticated =>
        Of(401, "unauthenticated", "Say who you are: send a key as 'Authorization: Bearer tl_…'.");

    public static ProblemDetails KeyUnknown =>
        Of(
            401,
            "key-unknown",
            "What was sent is no key of this server, and no token that it takes; check that it is whole."
        );

    public static ProblemDetails KeyEnded =>
        Of(
            401,
            "key-ended",
            "This key is no longer good: it was ended. Take another; a server that prints keys prints new ones at each start."
        );

    public static ProblemDetails KeyExpired(DateTimeOffset when) =>
        Of(
            401,
            "key-expired",
            $"This key is no longer good: it expired on {when.UtcDateTime:yyyy-MM-dd}. Take another."
        );

    public static ProblemDetails SessionOver =>
        Of(401, "session-over", "This browser's session is over; sign in again by the link that the server printed.");

    public static ProblemDetails InstitutionRefused =>
        Of(401, "institution-refused", "Your institution did not sign you in here; begin again, from this page.");

    public static ProblemDetails KeyNeeded =>
        Of(403, "key-needed", "A browser's session may only read here; send a key to record something.");

    public static ProblemDetails Forbidden =>
        Of(403, "forbidden", "Your roles in this review do not cover this; ask one of its owners.");

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

    public static ProblemDetails NotFound =>
        Of(404, "not-found", "There is nothing here, or nothing that you may see; check the address.");

    public static ProblemDetails NotTold(Guid id, string concept) =>
        Of(
            404,
            "why-not-told",
            $"This is one of the {concept}, which 'why' does not tell: it takes {Lineage.WhyGrounds.Taken}. What it hangs together with is at lineage/{id}."
        );

    public static ProblemDetails MethodNotAllowed =>
        Of(405, "method-not-allowed", "This address does not take that method; the Allow header lists those it takes.");

    public static ProblemDetails Failed =>
        Of(500, "failed", "Something went wrong here; repeat the request, with the same Idempotency-Key.");

    public static ProblemDetails LinkSpent =>
        Of(410, "sign-in-link-spent", "This link is no longer good; take the one that the server printed last.");

    public static ProblemDetails ApprovalLinkSpent =>
        Of(410, "approval-link-spent", "This link is no longer good; ask whoever sent it for another.");

    public static ProblemDetails KeyRestricted =>
        Of(
            403,
            "key-restricted",
            "A key that reaches only part of its account cannot do this; use one that reaches all."
        );

    public static ProblemDetails KeyReachesNothing =>
        Of(
            409,
            "key-reaches-nothing",
            "You have none of these roles there, so this key could do nothing; name roles and a review of yours, or leave them out."
        );

    public static ProblemDetails AccountNotYours =>
        Of(
            403,
            "account-not-yours",
            "Only an owner ties somebody else's account to a contributor; give your own, or leave it out."
        );

    public static ProblemDetails LeavingNotYours =>
        Of(
            403,
            "leaving-not-yours",
            "With the work end all roles of the account that records for them; only they themselves or an owner record this."
        );

    public static ProblemDetails DeciderNotYou =>
        Of(
            403,
            "decider-not-you",
            "Only the team records what others decided; leave decidedBy out, and it is recorded as yours."
        );

    public static ProblemDetails FindingNotYours =>
        Of(403, "finding-not-yours", "Only whoever raised a finding, or the team, closes it.");

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

    public static ProblemDetails AccountUnknown =>
        Of(409, "account-unknown", "There is no such account; leave it out to make one.");

    public static ProblemDetails RoleNotThere =>
        Of(409, "role-not-there", "They do not have this role, or are the last owner; give it to somebody else first.");

    public static ProblemDetails TooMany =>
        Of(429, "too-many-requests", "Too many requests at once; wait as long as Retry-After says.");

    public static ProblemDetails TooManyHeavy =>
        Of(
            429,
            "too-many-heavy-reads",
            "You ask for several answers at once that each go through a whole review; wait as long as Retry-After says, then ask one after the other."
        );

    public static ProblemDetails HeavyCrowded =>
        Of(
            503,
            "heavy-reads-crowded",
            "Others ask for answers that go through whole reviews; wait as long as Retry-After says. All else is answered as ever."
        );

    public static ProblemDetails TooManyStreams =>
        Of(429, "too-many-streams", "You keep as many streams open as one account may; close one, then ask again.");

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

    public static ProblemDetails DecidedInFuture =>
        Of(400, "decided-in-future", "decidedAt lies in the future; say when it was decided, or leave it out for now.");

    public static ProblemDetails HappenedInFuture =>
        Of(400, "happened-in-future", "What you tell of is dated in the future; give the date that it bears.");

    public static ProblemDetails TooLarge =>
        Of(413, "request-too-large", "The request is larger than 8 MiB; divide the text into several.");

    public static ProblemDetails NotJson => Of(415, "not-json", "Send the request as application/json in UTF-8.");

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

    public static ProblemDetails KeyMalformed =>
        Of(400, "idempotency-key-malformed", "An Idempotency-Key has 1 to 255 visible ASCII characters.");

    public static ProblemDetails Unavailable =>
        Of(
            503,
            "database-unavailable",
            "The database does not answer; repeat the request, with the same Idempotency-Key."
        );

    public static ProblemDetails Crowded =>
        Of(
            503,
            "crowded",
            "Too many wait to record something here; wait as long as Retry-After says, then repeat the request with the same Idempotency-Key."
        );

    /// <summary>The log of a review has no checkpoint yet.</summary>
    public static ProblemDetails LogNotBegun =>
        Of(404, "log-not-begun", "Nothing of this review is sealed yet; ask again in a second, or post to log/seal.");

    /// <summary>What is read has not reached what is sealed.</summary>
    public static ProblemDetails ReadingStopped(long position) =>
        Of(
            503,
            "reading-stopped",
            $"What people read of this review has stopped at position {position}; more was recorded, and is kept. What was there by then is read with position={position}; tell whoever runs this server."
        );

    public static ProblemDetails ReadingBehind =>
        Of(503, "reading-behind", "What people read has not caught up with what is sealed; ask again in a second.");

    /// <summary>Rows were replaced again and again while an answer was read from them.</summary>
    public static ProblemDetails RowsReplaced =>
        Of(
            503,
            "rows-replaced",
            "What people read is being rebuilt, and was replaced while this was read; ask again in a few seconds."
        );

    /// <summary>An event is recorded, and will be sealed in a moment.</summary>
    public static ProblemDetails NotYetSealed(long position, long sealedUpTo) =>
        With(
            With(
                Of(
                    409,
                    "not-yet-sealed",
                    "This is recorded but not sealed yet; ask again in a second, or post to log/seal."
                ),
                "position",
                position
            ),
            "sealed",
            sealedUpTo
        );

    /// <summary>Sealing was asked for and has not come to an end in time.</summary>
    public static ProblemDetails SealingLate =>
        Of(
            503,
            "sealing-late",
            "Sealing takes longer than usual; what was recorded is safe. Ask again in a few seconds."
        );

    /// <summary>A review is not sealed here, for a reason that somebody has to look into.</summary>
    public static ProblemDetails LogStandsStill(string why) =>
        Of(409, "log-stands-still", $"This review is not sealed at present. {why}");

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

    public static ProblemDetails Refused(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return Of(409, refusal.Code, refusal.Reason);
    }

    public static ProblemDetails BadJson(string pointer, string detail) =>
        With(Of(400, "request-malformed", detail), "pointer", pointer);

    public static ProblemDetails Raced =>
        Of(
            412,
            "version-stale",
            "Somebody changed this at the same moment; read it again and base your change on that."
        );

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

    public static ProblemDetails BadParameter(string parameter, string rule) =>
        With(Of(400, "parameter-invalid", $"'{parameter}' {rule}"), "parameter", parameter);

    public static ProblemDetails NotReached(long position) =>
        With(
            Of(400, "request-invalid", $"The review has reached event {position}; 'of' takes no later one."),
            "pointer",
            "/of"
        );

    public static ProblemDetails NotDrawn(long position) =>
        With(
            Of(400, "not-drawn", $"Event {position} is not in the sample that this seed draws from these events."),
            "pointer",
            "/judged"
        );

    public static ProblemDetails UnknownParameter(string parameter, IReadOnlyList<string> taken)
    {
        var rule = taken is [] ? "this address takes none" : $"this address takes {string.Join(", ", taken)}";
        return With(
            Of(400, "parameter-unknown", $"There is no parameter '{parameter}' here; {rule}."),
            "parameter",
            parameter
        );
    }

    /// <summary>Lists all that is not there, so that one look mends the question.</summary>
    public static ProblemDetails StrikeUnknown(IReadOnlyList<object> unknown) =>
        With(
            Of(
                400,
                "strike-unknown",
                "The review has never had some of what is to be struck; take out what is listed."
            ),
            "unknown",
            unknown
        );

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
