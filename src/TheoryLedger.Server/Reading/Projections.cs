using TheoryLedger.Consultations;
using TheoryLedger.Contributors;
using TheoryLedger.Findings;
using TheoryLedger.Guidance;
using TheoryLedger.Ledger;
using TheoryLedger.Memos;
using TheoryLedger.Phases;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Reviews;
using TheoryLedger.Server.Consultations;
using TheoryLedger.Server.Contributors;
using TheoryLedger.Server.Findings;
using TheoryLedger.Server.Guidance;
using TheoryLedger.Server.Memos;
using TheoryLedger.Server.Phases;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Reviews;
using TheoryLedger.Server.Typology;
using TheoryLedger.Typology;

namespace TheoryLedger.Server.Reading;

/// <summary>Which view follows which facts.</summary>
public static class Projections
{
    private static readonly Dictionary<Type, Projection> All = new Projection[]
    {
        Projection.Of<ReviewView>(typeof(ReviewEvent)),
        Projection.Of<PhaseView>(typeof(PhaseEvent)),
        Projection.Of<ContributorView>(typeof(ContributorEvent)),
        Projection.Of<ProgrammeTheoryView>(typeof(ProgrammeTheoryEvent)),
        Projection.Of<ConsultationView>(typeof(ConsultationEvent)),
        Projection.Of<GuidanceView>(typeof(GuidanceEvent)),
        Projection.Of<DimensionView>(typeof(DimensionEvent)),
        Projection.Of<CategoryView>(typeof(CategoryEvent)),
        Projection.Of<MemoView>(typeof(MemoEvent)),
        Projection.Of<FindingView>(typeof(FindingEvent)),
    }.ToDictionary(p => p.Facts);

    public static IReadOnlyCollection<Projection> Each => All.Values;

    public static Projection For(LedgerEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return All[@event.GetType().BaseType!];
    }
}
