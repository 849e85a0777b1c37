using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Sources;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Screening;

/// <summary>How sources went through the review, as a flow diagram shows it, with the records in each box.</summary>
/// <remarks>
/// Own interviews and focus groups are no records and stand apart. Searches and duplicates are not recorded, so the flow begins
/// with what was registered; what publications state of their own flows stands beside and is never counted.
/// </remarks>
/// <param name="Identified">All records, by how they were found.</param>
/// <param name="Boxes">In the order of the flow; a record is in every box that it went through.</param>
/// <param name="Ends">Where each record is now: in exactly one of these.</param>
/// <param name="Phases">What each phase took in; a source that several took in is in each.</param>
/// <param name="OwnFieldwork">Interviews and focus groups of the team's own.</param>
/// <param name="Reported">Figures that sources state of their own flows.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record FlowReading(
    IReadOnlyDictionary<FoundBy, int> Identified,
    IReadOnlyList<FlowBox> Boxes,
    IReadOnlyList<FlowBox> Ends,
    IReadOnlyList<PhaseTaken> Phases,
    FlowBox OwnFieldwork,
    IReadOnlyList<ReportedFigure> Reported,
    long Position
);

/// <summary>A box of the flow.</summary>
/// <param name="Box">What is in it.</param>
/// <param name="Count">How many.</param>
/// <param name="Records">The first of them.</param>
/// <param name="More">How many are not listed.</param>
public sealed record FlowBox(string Box, int Count, IReadOnlyList<SourceNamed> Records, int More)
{
    private const int Listed = 2_000;

    internal static FlowBox Of(string box, IEnumerable<FlowRow> rows)
    {
        var records = rows.Select(r => r.Source).ToList();
        return new(box, records.Count, [.. records.Take(Listed)], Math.Max(0, records.Count - Listed));
    }
}

/// <summary>What a phase took in.</summary>
/// <param name="PhaseId">The phase.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Taken">All that it took in.</param>
/// <param name="Before">Those among them that another phase had taken in before.</param>
public sealed record PhaseTaken(Guid PhaseId, string? Name, FlowBox Taken, FlowBox Before);
