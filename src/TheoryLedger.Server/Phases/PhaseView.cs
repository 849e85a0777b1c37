using System.Diagnostics;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Phases;

/// <summary>A phase of the review, and when it began and ended.</summary>
public sealed record PhaseView(string Name, string? Aim, string? ExitCriterion, bool IsOpen, EffectiveTime Opened)
    : View,
        IView<PhaseView>
{
    public static string Concept => "phases";

    public EffectiveTime? Closed { get; init; }

    public static PhaseView Apply(PhaseView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, PhaseOpened e) => new(e.Name, e.Aim, e.ExitCriterion, IsOpen: true, fact.Envelope.Effective),
            ({ } v, PhaseClosed) => v with { IsOpen = false, Closed = fact.Envelope.Effective },
            ({ } v, PhaseReopened) => v with { IsOpen = true, Closed = null },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}
