using TheoryLedger.Ledger;

namespace TheoryLedger.Suggestions;

/// <summary>Takes a suggestion over as it is.</summary>
public sealed record AcceptSuggestion([PointsAt(Thing.Substance)] Ref RecordedAs, Words Reason)
    : Command,
        IChange<Suggestion>
{
    public override IEnumerable<Guid> RestsOn => [RecordedAs.Id];

    public Decision Decide(Suggestion state, Known known) =>
        (state.CheckAnswer(this, known) ?? Suggestion.CheckRecord(RecordedAs, known)) is { } refusal
            ? refusal
            : new SuggestionAccepted(RecordedAs, Reason.Concerning(Suggestion.Concerns(state.About, known)));
}
