using System.Text.Json.Serialization;

namespace TheoryLedger.Candidates;

/// <summary>How urgently a candidate theory is to be tested.</summary>
public enum Priority
{
    [JsonStringEnumMemberName("high")]
    High,

    [JsonStringEnumMemberName("medium")]
    Medium,

    [JsonStringEnumMemberName("low")]
    Low,
}
