using System.Text.Json.Serialization;

namespace TheoryLedger.Codings;

/// <summary>Whether a reading was made alone, or after talking about it.</summary>
public enum CodingRound
{
    [JsonStringEnumMemberName("independent")]
    Independent,

    [JsonStringEnumMemberName("after-discussion")]
    AfterDiscussion,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
