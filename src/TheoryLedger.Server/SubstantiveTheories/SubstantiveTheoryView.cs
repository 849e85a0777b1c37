using System.Diagnostics;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.SubstantiveTheories;

namespace TheoryLedger.Server.SubstantiveTheories;

/// <summary>A formal theory from elsewhere, and what it helps to explain here.</summary>
public sealed record SubstantiveTheoryView(string Name, string? Reference, string Explains, Taken Adopted)
    : View,
        IView<SubstantiveTheoryView>
{
    public static string Concept => "substantive-theories";

    IEnumerable<Edge> IView<SubstantiveTheoryView>.Edges => Pointing.AtTriggers(Adopted.Why);

    public static SubstantiveTheoryView Apply(SubstantiveTheoryView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, SubstantiveTheoryAdopted e) => new(e.Name, e.Reference, e.Explains, Taken.In(fact.Envelope, e.Why)),
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}
