using TheoryLedger.Contributors;

namespace TheoryLedger.Sources;

/// <summary>What each reviewer last concluded about a source at each stage, and where their conflicts were settled.</summary>
public sealed record Screenings(
    IReadOnlyList<SourceScreened> Latest,
    IReadOnlyDictionary<ScreeningStage, ScreeningVerdict> Settled
)
{
    public static Screenings None { get; } = new([], new Dictionary<ScreeningStage, ScreeningVerdict>());

    // A conflict was settled between the verdicts given by then; a later verdict may open another.
    public Screenings With(SourceScreened verdict) =>
        new(
            [.. Latest.Where(s => (s.Reviewer, s.Stage) != (verdict.Reviewer, verdict.Stage)), verdict],
            Settled.Where(s => s.Key != verdict.Stage).ToDictionary()
        );

    public Screenings SettledAt(ScreeningStage stage, ScreeningVerdict verdict) =>
        this with
        {
            Settled = Settled.Append(new(stage, verdict)).ToDictionary(),
        };

    public SourceScreened? By(ContributorId reviewer, ScreeningStage stage) =>
        Latest.SingleOrDefault(s => (s.Reviewer, s.Stage) == (reviewer, stage));

    public bool DifferAt(ScreeningStage stage) =>
        Latest.Where(s => s.Stage == stage).Select(s => s.Verdict).Distinct().Count() > 1;

    public bool AreSettledAt(ScreeningStage stage) => Settled.ContainsKey(stage);

    /// <summary>Whether reviewers disagree somewhere, and nobody has settled it.</summary>
    public bool AreInConflict => Stages.Any(stage => DifferAt(stage) && !AreSettledAt(stage));

    /// <summary>Whether the reviewers, or whoever settled their conflict, kept the source out at some stage.</summary>
    public bool KeepOut =>
        Stages.Any(stage =>
            Settled.TryGetValue(stage, out var settled)
                ? settled == ScreeningVerdict.Exclude
                : Latest.Where(s => s.Stage == stage).All(s => s.Verdict == ScreeningVerdict.Exclude)
        );

    private IEnumerable<ScreeningStage> Stages => Latest.Select(s => s.Stage).Distinct();
}
