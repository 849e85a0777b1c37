using System.Text.Json.Serialization;

namespace TheoryLedger.Sources;

/// <summary>How relevant, rich or rigorous.</summary>
public enum AppraisalLevel
{
    [JsonStringEnumMemberName("high")]
    High,

    [JsonStringEnumMemberName("moderate")]
    Moderate,

    [JsonStringEnumMemberName("low")]
    Low,

    [JsonStringEnumMemberName("none")]
    None,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
