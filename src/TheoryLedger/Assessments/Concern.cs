using System.Text.Json.Serialization;

namespace TheoryLedger.Assessments;

/// <summary>How much one component of a GRADE-CERQual assessment lowers confidence.</summary>
public enum Concern
{
    [JsonStringEnumMemberName("none")]
    None,

    [JsonStringEnumMemberName("minor")]
    Minor,

    [JsonStringEnumMemberName("moderate")]
    Moderate,

    [JsonStringEnumMemberName("serious")]
    Serious,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
