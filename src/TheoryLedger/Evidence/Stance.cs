using System.Text.Json.Serialization;

namespace TheoryLedger.Evidence;

/// <summary>Which way an excerpt speaks.</summary>
public enum Stance
{
    [JsonStringEnumMemberName("supports")]
    Supports,

    [JsonStringEnumMemberName("contradicts")]
    Contradicts,

    [JsonStringEnumMemberName("qualifies")]
    Qualifies,
}
