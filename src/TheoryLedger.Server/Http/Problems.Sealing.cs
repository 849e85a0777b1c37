using Microsoft.AspNetCore.Mvc;

namespace TheoryLedger.Server.Http;

// How far the log of a review has come.
public static partial class Problems
{
    /// <summary>The log of a review has no checkpoint yet.</summary>
    public static ProblemDetails LogNotBegun =>
        Of(404, "log-not-begun", "Nothing of this review is sealed yet; ask again in a second, or post to log/seal.");

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
}
