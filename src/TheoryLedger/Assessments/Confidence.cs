using System.Text.Json.Serialization;

namespace TheoryLedger.Assessments;

/// <summary>Overall confidence in a GRADE-CERQual assessment.</summary>
public enum Confidence
{
    [JsonStringEnumMemberName("high")]
    High,

    [JsonStringEnumMemberName("moderate")]
    Moderate,

    [JsonStringEnumMemberName("low")]
    Low,

    [JsonStringEnumMemberName("very-low")]
    VeryLow,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
