using TheoryLedger.AccessLog;
using TheoryLedger.Assessments;
using TheoryLedger.Candidates;
using TheoryLedger.Codebook;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Consultations;
using TheoryLedger.Contributors;
using TheoryLedger.DemiRegularities;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Findings;
using TheoryLedger.Guidance;
using TheoryLedger.Guides;
using TheoryLedger.Ledger;
using TheoryLedger.Memos;
using TheoryLedger.Milestones;
using TheoryLedger.Participants;
using TheoryLedger.Phases;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Reviews;
using TheoryLedger.Server.AccessLog;
using TheoryLedger.Server.Assessments;
using TheoryLedger.Server.Candidates;
using TheoryLedger.Server.Codebook;
using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Consultations;
using TheoryLedger.Server.Contributors;
using TheoryLedger.Server.DemiRegularities;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Findings;
using TheoryLedger.Server.Guidance;
using TheoryLedger.Server.Guides;
using TheoryLedger.Server.Memos;
using TheoryLedger.Server.Milestones;
using TheoryLedger.Server.Participants;
using TheoryLedger.Server.Phases;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Reviews;
using TheoryLedger.Server.Sources;
using TheoryLedger.Server.SubstantiveTheories;
using TheoryLedger.Server.Suggestions;
using TheoryLedger.Server.TeamDecisions;
using TheoryLedger.Server.Texts;
using TheoryLedger.Server.Typology;
using TheoryLedger.Server.Withdrawals;
using TheoryLedger.Sources;
using TheoryLedger.SubstantiveTheories;
using TheoryLedger.Suggestions;
using TheoryLedger.TeamDecisions;
using TheoryLedger.Texts;
using TheoryLedger.Typology;
using TheoryLedger.Withdrawals;

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
        Projection.Of<ConfigurationView>(typeof(ConfigurationEvent)),
        Projection.Of<EvidenceView>(typeof(EvidenceEvent)),
        Projection.Of<ConstructView>(typeof(ConstructEvent)),
        Projection.Of<CandidateView>(typeof(CandidateEvent)),
        Projection.Of<SubstantiveTheoryView>(typeof(SubstantiveTheoryEvent)),
        Projection.Of<AssessmentView>(typeof(AssessmentEvent)),
        Projection.Of<DemiRegularityView>(typeof(DemiRegularityEvent)),
        Projection.Of<MilestoneView>(typeof(MilestoneEvent)),
        Projection.Of<TeamDecisionView>(typeof(TeamDecisionEvent)),
        Projection.Of<CodeView>(typeof(CodeEvent)),
        Projection.Of<ExcerptView>(typeof(ExcerptEvent)),
        Projection.Of<CodingView>(typeof(CodingEvent)),
        Projection.Of<SuggestionView>(typeof(SuggestionEvent)),
        Projection.Of<SourceView>(typeof(SourceEvent)),
        Projection.Of<TextView>(typeof(TextEvent)),
        Projection.Of<ParticipantView>(typeof(ParticipantEvent)),
        Projection.Of<GuideView>(typeof(GuideEvent)),
        Projection.Of<WithdrawalView>(typeof(WithdrawalEvent)),
        Projection.Of<WordsShownView>(typeof(AccessEvent)),
    }.ToDictionary(p => p.Facts);

    public static IReadOnlyCollection<Projection> Each => All.Values;

    public static Projection For(LedgerEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return All[@event.GetType().BaseType!];
    }
}
