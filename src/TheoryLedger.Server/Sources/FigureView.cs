using TheoryLedger.Server.Reading;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>A figure that a source states about itself.</summary>
public sealed record FigureView(FigureId FigureId, string What, long? Value, string? Text, string? Place, Taken Taken)
{
    public static FigureView Of(FigureReported fact, Taken taken)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new(fact.FigureId, fact.What, fact.Value, fact.Text, fact.Place, taken);
    }
}
