using System.Text.Json.Serialization;

namespace TheoryLedger.Evidence;

/// <summary>What a new version of a configuration makes of earlier evidence.</summary>
public enum Rejudgement
{
    [JsonStringEnumMemberName("carried")]
    Carried,

    [JsonStringEnumMemberName("re-weighed")]
    ReWeighed,

    [JsonStringEnumMemberName("dropped")]
    Dropped,
}
