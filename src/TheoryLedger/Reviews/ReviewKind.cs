using System.Text.Json.Serialization;

namespace TheoryLedger.Reviews;

/// <summary>What sort of review this is.</summary>
public enum ReviewKind
{
    [JsonStringEnumMemberName("realist-review")]
    RealistReview,

    [JsonStringEnumMemberName("realist-synthesis")]
    RealistSynthesis,

    [JsonStringEnumMemberName("rapid-realist-review")]
    RapidRealistReview,

    [JsonStringEnumMemberName("realist-evaluation")]
    RealistEvaluation,

    [JsonStringEnumMemberName("other")]
    Other,
}
