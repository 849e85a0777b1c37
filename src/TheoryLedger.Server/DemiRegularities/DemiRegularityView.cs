using System.Diagnostics;
using System.Globalization;
using TheoryLedger.DemiRegularities;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.DemiRegularities;

/// <summary>A semi-predictable pattern, the cases that show it, and those where it fails.</summary>
public sealed record DemiRegularityView(string Pattern, IReadOnlyList<CaseShown> Cases, Taken Identified)
    : View,
        IView<DemiRegularityView>
{
    public static string Concept => "demi-regularities";

    /// <summary>The number of the present wording, from 1: what a reference names as `version`.</summary>
    public int PatternVersion { get; init; } = 1;

    /// <summary>When and why it was seen differently, in order.</summary>
    public IReadOnlyList<Taken> Revised { get; init; } = [];

    IEnumerable<Edge> IView<DemiRegularityView>.Edges =>
        [.. Cases.SelectMany(EdgesOf), .. Pointing.AtTriggers([Identified.Why, .. Revised.Select(r => r.Why)])];

    public static DemiRegularityView Apply(DemiRegularityView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, DemiRegularityIdentified e) => new(e.Pattern, e.Cases, Taken.In(fact.Envelope, e.Why)),
            ({ } v, DemiRegularityRevised e) => v with
            {
                Pattern = e.Pattern,
                Cases = e.Cases,
                PatternVersion = e.Version,
                Revised = [.. v.Revised, Taken.In(fact.Envelope, e.Why)],
            },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };

    // One thing may show several cases: its place in the list tells them apart.
    private static IEnumerable<Edge> EdgesOf(CaseShown shown, int place) =>
        shown
            .Shown.DistinctBy(r => r.Id)
            .Select(r => new Edge(
                "shown-by",
                r.Id,
                place.ToString(CultureInfo.InvariantCulture),
                new
                {
                    shown.Holds,
                    r.Version,
                    r.Part,
                }
            ));
}
