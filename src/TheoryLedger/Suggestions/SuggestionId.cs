using TheoryLedger.Ledger;

namespace TheoryLedger.Suggestions;

/// <summary>The identity of something that software proposed.</summary>
public readonly record struct SuggestionId(Guid Value) : IId<SuggestionId>
{
    public static SuggestionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
