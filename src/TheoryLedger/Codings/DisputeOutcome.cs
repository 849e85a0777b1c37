using System.Text.Json.Serialization;

namespace TheoryLedger.Codings;

/// <summary>How a dispute about a coding ended.</summary>
public enum DisputeOutcome
{
    [JsonStringEnumMemberName("stands")]
    Stands,

    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,

    [JsonStringEnumMemberName("replaced")]
    Replaced,
}
