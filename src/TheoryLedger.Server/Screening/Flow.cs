using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Screening;

/// <summary>Sorts sources into the boxes of the flow.</summary>
internal static class Flow
{
    public const string Included = "included";
    public const string ExcludedAtTitle = "excluded-at-title-abstract";
    public const string ExcludedAtFullText = "excluded-at-full-text";
    public const string ExcludedLater = "excluded-after-inclusion";
    public const string ExcludedOtherwise = "excluded-otherwise";
    public const string Undecided = "undecided";

    private static readonly string[] Ends =
    [
        Included,
        ExcludedAtTitle,
        ExcludedAtFullText,
        ExcludedLater,
        ExcludedOtherwise,
        Undecided,
    ];

    // Figures are told in a sentence; these words say that one speaks of a flow of records.
    private static readonly string[] NamesOfFlows =
    [
        "record",
        "included",
        "carried over",
        "duplicate",
        "abstract",
        "full text",
        "from websites",
        "sources of",
    ];

    public static async Task<FlowReading> TellAsync(AsOf asOf, CancellationToken token)
    {
        var rows = await FlowRows.ReadAsync(asOf, token);
        var records = rows.Where(r => !r.IsFieldwork).ToList();
        return new(
            records.CountBy(r => r.FoundBy).OrderBy(c => c.Key).ToDictionary(),
            [.. BoxesOf(records)],
            [.. Ends.Select(end => FlowBox.Of(end, records.Where(r => r.End == end)))],
            await PhasesAsync(asOf, rows, token),
            FlowBox.Of("own-fieldwork", rows.Where(r => r.IsFieldwork)),
            await ReportedFigures.NamingAsync(asOf, NamesOfFlows, token),
            asOf.Moment.Position
        );
    }

    /// <summary>What each phase took in, in the order in which they first took something in.</summary>
    public static async Task<IReadOnlyList<PhaseTaken>> PhasesAsync(
        AsOf asOf,
        IReadOnlyCollection<FlowRow> rows,
        CancellationToken token
    )
    {
        var phases = rows.SelectMany(r => r.Phases).Distinct().ToList();
        var names = await Neighbours.FindAsync(asOf, phases, token);
        return [.. phases.Select(phase => Taken(phase, names.Find(phase)?.Name?.Text, rows))];
    }

    private static IEnumerable<FlowBox> BoxesOf(List<FlowRow> records) =>
        [
            FlowBox.Of("identified", records),
            FlowBox.Of("not-screened", records.Where(r => r.Stages is [])),
            FlowBox.Of("screened", records.Where(r => r.At(ScreeningStage.TitleAbstract) is not null)),
            FlowBox.Of("kept-out-at-title-abstract", records.Where(r => r.IsOutAt(ScreeningStage.TitleAbstract))),
            FlowBox.Of("assessed", records.Where(r => r.At(ScreeningStage.FullText) is not null)),
            FlowBox.Of("kept-out-at-full-text", records.Where(r => r.IsOutAt(ScreeningStage.FullText))),
            FlowBox.Of("in-conflict", records.Where(r => r.Stages.Any(s => s.State == ScreeningState.InConflict))),
            FlowBox.Of("taken-in", records.Where(r => r.Phases is not [])),
            FlowBox.Of("taken-in-unscreened", records.Where(r => r.Phases is not [] && r.Stages is [])),
            FlowBox.Of("taken-in-unassessed", records.Where(IsTakenInUnassessed)),
        ];

    private static bool IsTakenInUnassessed(FlowRow record) =>
        record is { Phases: not [], Stages: not [] } && record.At(ScreeningStage.FullText) is null;

    private static PhaseTaken Taken(Guid phase, string? name, IReadOnlyCollection<FlowRow> rows)
    {
        var taken = rows.Where(r => r.Phases.Contains(phase)).ToList();
        return new(
            phase,
            name,
            FlowBox.Of("taken-in", taken),
            FlowBox.Of("taken-in-before", taken.Where(r => r.Phases[0] != phase))
        );
    }
}
