using System.Text.Json.Serialization;

namespace TheoryLedger.Comparison;

/// <summary>A run of words that two wordings share, or that only one of them has.</summary>
/// <param name="Kind">Which of the two has it.</param>
/// <param name="Text">The words, with the spaces between and around them.</param>
public sealed record Phrase(PhraseKind Kind, string Text);

/// <summary>Whether a phrase stayed, went or came.</summary>
public enum PhraseKind
{
    [JsonStringEnumMemberName("kept")]
    Kept,

    [JsonStringEnumMemberName("removed")]
    Removed,

    [JsonStringEnumMemberName("added")]
    Added,
}
