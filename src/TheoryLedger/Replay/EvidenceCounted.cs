using TheoryLedger.Evidence;

namespace TheoryLedger.Replay;

/// <summary>How much evidence stands, and how firmly.</summary>
/// <param name="Own">Judged on the present version of its configuration, from the review's own sources.</param>
/// <param name="Reported">Judged on the present version, from notes of what was published.</param>
/// <param name="Inherited">Judged on an earlier version, or with other words than the excerpt has now, and not looked at again since.</param>
/// <param name="Withdrawn">Said by somebody who has withdrawn since, and counted nowhere else.</param>
/// <param name="Excluded">From a source that was excluded since, and counted nowhere else.</param>
/// <param name="TakenBack">Resting on readings all of which were taken back since, and counted nowhere else.</param>
public sealed record EvidenceCounted(
    StancesCounted Own,
    StancesCounted Reported,
    StancesCounted Inherited,
    StancesCounted Withdrawn,
    StancesCounted Excluded,
    StancesCounted TakenBack
)
{
    private static readonly StancesCounted Nothing = new(0, 0, 0);

    public static EvidenceCounted None { get; } = new(Nothing, Nothing, Nothing, Nothing, Nothing, Nothing);

    internal EvidenceCounted With(Pan pan, Stance stance, int more) =>
        pan switch
        {
            Pan.Own => this with { Own = Own.With(stance, more) },
            Pan.Reported => this with { Reported = Reported.With(stance, more) },
            Pan.Inherited => this with { Inherited = Inherited.With(stance, more) },
            Pan.TakenBack => this with { TakenBack = TakenBack.With(stance, more) },
            Pan.Excluded => this with { Excluded = Excluded.With(stance, more) },
            _ => this with { Withdrawn = Withdrawn.With(stance, more) },
        };
}

/// <summary>How many pieces of evidence speak which way.</summary>
public sealed record StancesCounted(int Supports, int Contradicts, int Qualifies)
{
    internal StancesCounted With(Stance stance, int more) =>
        stance switch
        {
            Stance.Supports => this with { Supports = Supports + more },
            Stance.Contradicts => this with { Contradicts = Contradicts + more },
            _ => this with { Qualifies = Qualifies + more },
        };
}

/// <summary>Where a piece of evidence is counted.</summary>
internal enum Pan
{
    Own,
    Reported,
    Inherited,
    Withdrawn,
    Excluded,
    TakenBack,
}
