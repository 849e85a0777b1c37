using System.Text.Json.Serialization;

namespace TheoryLedger.Texts;

/// <summary>What a text is: the source's own words, a transcript, or the team's notes about it.</summary>
public enum TextKind
{
    [JsonStringEnumMemberName("verbatim")]
    Verbatim,

    [JsonStringEnumMemberName("transcript")]
    Transcript,

    [JsonStringEnumMemberName("notes")]
    Notes,
}
