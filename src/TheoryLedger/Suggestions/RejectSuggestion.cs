using TheoryLedger.Ledger;

namespace TheoryLedger.Suggestions;

/// <summary>Turns a suggestion down.</summary>
public sealed record RejectSuggestion(Words Reason) : Command, IChange<Suggestion>
{
    public Decision Decide(Suggestion state, Known known) =>
        state.CheckAnswer(this, known) is { } refusal
            ? refusal
            : new SuggestionRejected(Reason.Concerning(Suggestion.Concerns(state.About, known)));
}
