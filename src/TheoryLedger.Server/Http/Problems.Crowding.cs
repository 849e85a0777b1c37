using Microsoft.AspNetCore.Mvc;

namespace TheoryLedger.Server.Http;

// Too much at once.
public static partial class Problems
{
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

    public static ProblemDetails Crowded =>
        Of(
            503,
            "crowded",
            "Too many wait to record something here; wait as long as Retry-After says, then repeat the request with the same Idempotency-Key."
        );

    public static ProblemDetails Unavailable =>
        Of(
            503,
            "database-unavailable",
            "The database does not answer; repeat the request, with the same Idempotency-Key."
        );
}
