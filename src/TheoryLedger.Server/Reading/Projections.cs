using TheoryLedger.Configurations;
using TheoryLedger.Contributors;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Reviews;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Contributors;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Phases;
using TheoryLedger.Server.Reviews;

namespace TheoryLedger.Server.Reading;

/// <summary>Which view follows which facts.</summary>
public static class Projections
{
    private static readonly Dictionary<Type, Projection> All = new Projection[]
    {
        Projection.Of<ReviewView>(typeof(ReviewEvent)),
        Projection.Of<PhaseView>(typeof(PhaseEvent)),
        Projection.Of<ContributorView>(typeof(ContributorEvent)),
        Projection.Of<ConfigurationView>(typeof(ConfigurationEvent)),
        Projection.Of<EvidenceView>(typeof(EvidenceEvent)),
    }.ToDictionary(p => p.Facts);

    public static IReadOnlyCollection<Projection> Each => All.Values;

    public static Projection For(LedgerEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return All[@event.GetType().BaseType!];
    }
}
