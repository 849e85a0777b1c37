using TheoryLedger.Ledger;
using TheoryLedger.Participants;

namespace TheoryLedger.Suggestions;

/// <summary>Takes a suggestion over as it is.</summary>
public sealed record AcceptSuggestion([PointsAt(Thing.Substance, AtVersion = true)] Ref RecordedAs, Words Reason)
    : Command,
        IChange<Suggestion>
{
    public override IEnumerable<Guid> RestsOn => [RecordedAs.Id];

    public Decision Decide(Suggestion state, Known known) =>
        (
            state.CheckAnswer(this, known)
            ?? Suggestion.CheckRecord(RecordedAs, known)
            ?? Withdrawal.Check(state.About.Select(a => a.Id), known)
        )
            is { } refusal
            ? refusal
            : new SuggestionAccepted(RecordedAs, Reason.Concerning(Suggestion.Concerns(state.About, known)));
}
