using TheoryLedger.Codebook;
using TheoryLedger.Codings;
using TheoryLedger.Contributors;
using TheoryLedger.Excerpts;
using TheoryLedger.Participants;
using TheoryLedger.Phases;
using TheoryLedger.Reviews;
using TheoryLedger.Suggestions;
using TheoryLedger.Texts;

namespace TheoryLedger.Ledger;

/// <summary>Which state each kind of fact folds into.</summary>
public static class Folds
{
    private delegate IState Step(IState? state, LedgerEvent @event);

    private static readonly Dictionary<Type, Step> Steps = new()
    {
        [typeof(ReviewEvent)] = Of<Review>(),
        [typeof(PhaseEvent)] = Of<Phase>(),
        [typeof(ContributorEvent)] = Of<Contributor>(),
        [typeof(ParticipantEvent)] = Of<Participant>(),
        [typeof(TextEvent)] = Of<SourceText>(),
        [typeof(CodeEvent)] = Of<Code>(),
        [typeof(ExcerptEvent)] = Of<Excerpt>(),
        [typeof(CodingEvent)] = Of<Coding>(),
        [typeof(SuggestionEvent)] = Of<Suggestion>(),
    };

    /// <summary>The kinds of thing a review is made of, by the base of their facts.</summary>
    public static IReadOnlyCollection<Type> Kinds => Steps.Keys;

    /// <summary>The state that the history of one thing leads to.</summary>
    public static IState Fold(IEnumerable<LedgerEvent> history) =>
        history.Aggregate<LedgerEvent, IState?>(null, (state, e) => Steps[e.GetType().BaseType!](state, e))
        ?? throw new ArgumentException("A history holds at least one fact.", nameof(history));

    private static Step Of<TState>()
        where TState : class, IFold<TState> => (state, e) => TState.Fold((TState?)state, e);
}
