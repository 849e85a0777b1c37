using System.Diagnostics;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Typology;

namespace TheoryLedger.Server.Typology;

/// <summary>A dimension along which sources or configurations differ.</summary>
public sealed record DimensionView(string Name, string Definition) : View, IView<DimensionView>
{
    public static string Concept => "dimensions";

    /// <summary>The number of the present definition, from 1: what a reference names as `version`.</summary>
    public int FormVersion { get; init; } = 1;

    public IReadOnlyList<DefinitionGiven> Definitions { get; init; } = [];

    public static DimensionView Apply(DimensionView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, DimensionDefined e) => new DimensionView(e.Name, e.Definition).Because(e.Reason, fact),
            ({ } v, DimensionChanged e) => (
                v with
                {
                    FormVersion = e.Version,
                    Name = e.Name,
                    Definition = e.Definition,
                }
            ).Because(e.Reason, fact),
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };

    private DimensionView Because(Words reason, Recorded fact) =>
        this with
        {
            Definitions = [.. Definitions, new(FormVersion, reason, Taken.In(fact.Envelope))],
        };
}

/// <summary>Why a dimension or category was defined as it was.</summary>
public sealed record DefinitionGiven(int FormVersion, Words Reason, Taken Taken);
