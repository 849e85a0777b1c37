namespace TheoryLedger.Server.Saturation;

/// <summary>Which facts change theory, and which say that it stood up to something new.</summary>
/// <remarks>
/// What was only said about theory (that it is new, that a rival was weighed, what it is worth) changes none of it. A merger is told
/// where it starts, so that it counts once, and so is a division: its parts begin with it.
/// </remarks>
internal static class TheoryChanges
{
    public static readonly string[] Concepts =
    [
        "constructs",
        "configurations",
        "programme-theories",
        "demi-regularities",
    ];

    /// <summary>How the parts of something that was divided begin.</summary>
    public static readonly string[] Beginnings = ["construct-defined.v1", "configuration-proposed.v1"];

    public static readonly string[] Changing =
    [
        .. Beginnings,
        "construct-redefined.v1",
        "construct-renamed.v1",
        "construct-recast.v1",
        "construct-refuted.v1",
        "construct-merged.v1",
        "construct-split.v1",
        "construct-retired.v1",
        "construct-reopened.v1",
        "configuration-refined.v1",
        "configuration-recast.v1",
        "configuration-refuted.v1",
        "configuration-parked.v1",
        "configuration-reopened.v1",
        "configuration-merged.v1",
        "configuration-split.v1",
        "configuration-superseded.v1",
        "ripple-linked.v1",
        "ripple-unlinked.v1",
        "initial-theory-agreed.v1",
        "theory-revised.v1",
        "theory-refuted.v1",
        "theory-lifted.v1",
        "demi-regularity-identified.v1",
        "demi-regularity-revised.v1",
    ];

    public static readonly string[] Affirming =
    [
        "construct-affirmed.v1",
        "configuration-affirmed.v1",
        "theory-affirmed.v1",
    ];
}
