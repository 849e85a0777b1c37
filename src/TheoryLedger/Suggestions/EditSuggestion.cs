using TheoryLedger.Ledger;

namespace TheoryLedger.Suggestions;

/// <summary>Takes a suggestion over with changes.</summary>
public sealed record EditSuggestion([PointsAt(Thing.Substance)] Ref RecordedAs, Words Changes)
    : Command,
        IChange<Suggestion>
{
    public override IEnumerable<Guid> RestsOn => [RecordedAs.Id];

    public Decision Decide(Suggestion state, Known known) =>
        (state.CheckAnswer(this, known) ?? Suggestion.CheckRecord(RecordedAs, known)) is { } refusal
            ? refusal
            : new SuggestionEdited(RecordedAs, Changes.Concerning(Suggestion.Concerns(state.About, known)));
}
