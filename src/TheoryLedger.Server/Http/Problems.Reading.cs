using Microsoft.AspNetCore.Mvc;

namespace TheoryLedger.Server.Http;

// Why something cannot be read.
public static partial class Problems
{
    public static ProblemDetails NotTold(Guid id, string concept) =>
        Of(
            404,
            "why-not-told",
            $"This is one of the {concept}, which 'why' does not tell: it takes {Lineage.WhyGrounds.Taken}. What it hangs together with is at lineage/{id}."
        );

    public static ProblemDetails NotReached(long position) =>
        With(
            Of(400, "request-invalid", $"The review has reached event {position}; 'of' takes no later one."),
            "pointer",
            "/of"
        );

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
}
