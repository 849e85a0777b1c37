using TheoryLedger.Ledger;

namespace TheoryLedger.Suggestions;

public static class SuggestionRefusals
{
    public static readonly Refusal Answered = new(
        "suggestion-answered",
        "The suggestion has had its answer; record what you now think as a decision of its own."
    );

    public static readonly Refusal AnsweredBySoftware = new(
        "suggestion-answered-by-software",
        "Only people answer suggestions; name in decidedBy the person who looked at it."
    );
}
