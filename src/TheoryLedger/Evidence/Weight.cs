using System.Text.Json.Serialization;

namespace TheoryLedger.Evidence;

/// <summary>How much a piece of evidence counts.</summary>
public enum Weight
{
    [JsonStringEnumMemberName("strong")]
    Strong,

    [JsonStringEnumMemberName("moderate")]
    Moderate,

    [JsonStringEnumMemberName("weak")]
    Weak,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
