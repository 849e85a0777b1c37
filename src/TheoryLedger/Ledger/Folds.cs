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
using TheoryLedger.Memos;
using TheoryLedger.Milestones;
using TheoryLedger.Participants;
using TheoryLedger.Phases;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Reviews;
using TheoryLedger.Sources;
using TheoryLedger.SubstantiveTheories;
using TheoryLedger.Suggestions;
using TheoryLedger.TeamDecisions;
using TheoryLedger.Texts;
using TheoryLedger.Typology;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Ledger;

/// <summary>Which state each kind of fact folds into.</summary>
public static class Folds
{
    private sealed record Step(Type State, Func<IState?, LedgerEvent, IState> Take);

    private static readonly Dictionary<Type, Step> Steps = new()
    {
        [typeof(ReviewEvent)] = Of<Review>(),
        [typeof(PhaseEvent)] = Of<Phase>(),
        [typeof(ContributorEvent)] = Of<Contributor>(),
        [typeof(ProgrammeTheoryEvent)] = Of<ProgrammeTheory>(),
        [typeof(ConsultationEvent)] = Of<Consultation>(),
        [typeof(GuidanceEvent)] = Of<PieceOfGuidance>(),
        [typeof(DimensionEvent)] = Of<Dimension>(),
        [typeof(CategoryEvent)] = Of<Category>(),
        [typeof(MemoEvent)] = Of<Memo>(),
        [typeof(FindingEvent)] = Of<Finding>(),
        [typeof(AssessmentEvent)] = Of<Assessment>(),
        [typeof(CandidateEvent)] = Of<Candidate>(),
        [typeof(ConstructEvent)] = Of<Construct>(),
        [typeof(DemiRegularityEvent)] = Of<DemiRegularity>(),
        [typeof(MilestoneEvent)] = Of<Milestone>(),
        [typeof(SubstantiveTheoryEvent)] = Of<SubstantiveTheory>(),
        [typeof(TeamDecisionEvent)] = Of<TeamDecision>(),
        [typeof(GuideEvent)] = Of<Guide>(),
        [typeof(ParticipantEvent)] = Of<Participant>(),
        [typeof(WithdrawalEvent)] = Of<WithdrawalRequest>(),
        [typeof(AccessEvent)] = Of<Showing>(),
        [typeof(SourceEvent)] = Of<Source>(),
        [typeof(TextEvent)] = Of<SourceText>(),
        [typeof(ExcerptEvent)] = Of<Excerpt>(),
        [typeof(CodingEvent)] = Of<Coding>(),
        [typeof(ConfigurationEvent)] = Of<Configuration>(),
        [typeof(EvidenceEvent)] = Of<EvidenceLink>(),
        [typeof(CodeEvent)] = Of<Code>(),
        [typeof(SuggestionEvent)] = Of<Suggestion>(),
    };

    /// <summary>The kinds of thing a review is made of, by the base of their facts.</summary>
    public static IReadOnlyCollection<Type> Kinds => Steps.Keys;

    /// <summary>The state that the history of one thing leads to.</summary>
    public static IState Fold(IEnumerable<LedgerEvent> history) => Fold(null, history);

    /// <summary>The state that further facts lead to.</summary>
    public static IState Fold(IState? before, IEnumerable<LedgerEvent> history) =>
        history.Aggregate(before, Next)
        ?? throw new ArgumentException("A history holds at least one fact.", nameof(history));

    /// <summary>The state of one thing after one more fact about it.</summary>
    /// <param name="state">None where the thing begins.</param>
    /// <param name="event">What happened to it.</param>
    public static IState Next(IState? state, LedgerEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return Steps[@event.GetType().BaseType!].Take(state, @event);
    }

    /// <summary>The kind of thing a fact is about.</summary>
    public static Type StateOf(LedgerEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return StateOf(@event.GetType());
    }

    /// <summary>The kind of thing that facts of a kind are about.</summary>
    public static Type StateOf(Type fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Steps[fact.BaseType!].State;
    }

    private static Step Of<TState>()
        where TState : class, IFold<TState> => new(typeof(TState), (state, e) => TState.Fold((TState?)state, e));
}
