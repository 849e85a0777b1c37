using TheoryLedger.Contributors;

namespace TheoryLedger.Sources;

/// <summary>What each reviewer last concluded about a source at each stage, and where their conflicts were settled.</summary>
public sealed record Screenings(IReadOnlyList<SourceScreened> Latest, IReadOnlyList<ScreeningStage> Settled)
{
    public static Screenings None { get; } = new([], []);

    // A conflict was settled between the verdicts given by then; a later verdict may open another.
    public Screenings With(SourceScreened verdict) =>
        new(
            [.. Latest.Where(s => (s.Reviewer, s.Stage) != (verdict.Reviewer, verdict.Stage)), verdict],
            [.. Settled.Where(stage => stage != verdict.Stage)]
        );

    public Screenings SettledAt(ScreeningStage stage) => this with { Settled = [.. Settled, stage] };

    public SourceScreened? By(ContributorId reviewer, ScreeningStage stage) =>
        Latest.SingleOrDefault(s => (s.Reviewer, s.Stage) == (reviewer, stage));

    public bool DifferAt(ScreeningStage stage) =>
        Latest.Where(s => s.Stage == stage).Select(s => s.Verdict).Distinct().Count() > 1;

    public bool AreSettledAt(ScreeningStage stage) => Settled.Contains(stage);
}
