using TheoryLedger.Contributors;
using TheoryLedger.Guides;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Phases;
using TheoryLedger.Reviews;
using TheoryLedger.Server.Contributors;
using TheoryLedger.Server.Guides;
using TheoryLedger.Server.Participants;
using TheoryLedger.Server.Phases;
using TheoryLedger.Server.Reviews;
using TheoryLedger.Server.Sources;
using TheoryLedger.Server.Texts;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Server.Reading;

/// <summary>Which view follows which facts.</summary>
public static class Projections
{
    private static readonly Dictionary<Type, Projection> All = new Projection[]
    {
        Projection.Of<ReviewView>(typeof(ReviewEvent)),
        Projection.Of<PhaseView>(typeof(PhaseEvent)),
        Projection.Of<ContributorView>(typeof(ContributorEvent)),
        Projection.Of<SourceView>(typeof(SourceEvent)),
        Projection.Of<TextView>(typeof(TextEvent)),
        Projection.Of<ParticipantView>(typeof(ParticipantEvent)),
        Projection.Of<GuideView>(typeof(GuideEvent)),
    }.ToDictionary(p => p.Facts);

    public static IReadOnlyCollection<Projection> Each => All.Values;

    public static Projection For(LedgerEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return All[@event.GetType().BaseType!];
    }
}
