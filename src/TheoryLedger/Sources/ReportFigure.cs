using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>Notes a figure that a source states about itself, without making up what it counts.</summary>
/// <param name="What">What is counted, such as papers included.</param>
/// <param name="Value">The count, where it is a whole number.</param>
/// <param name="Text">The figure as printed, where it is not.</param>
/// <param name="Place">Where in the source it stands.</param>
public sealed record ReportFigure(string What, long? Value = null, string? Text = null, string? Place = null)
    : Command,
        IChange<Source>
{
    public Decision Decide(Source state, Known known) =>
        (Value, Text) switch
        {
            _ when state.IsFieldwork => SourceRefusals.FigureOfFieldwork,
            (null, null) => SourceRefusals.FigureMissing,
            _ when state.Figures.Any(IsThis) => SourceRefusals.FigureReported,
            _ => new FigureReported(new(known.NewId()), What, Value, Text, Place),
        };

    private bool IsThis(FigureReported f) => (f.What, f.Value, f.Text, f.Place) == (What, Value, Text, Place);
}
