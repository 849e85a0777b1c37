using System.Text.Json.Serialization;

namespace TheoryLedger.Server.Sources;

/// <summary>Whether a source counts.</summary>
public enum SourceState
{
    /// <summary>It came to the review; no phase has taken it in yet.</summary>
    [JsonStringEnumMemberName("registered")]
    Registered,

    [JsonStringEnumMemberName("included")]
    Included,

    [JsonStringEnumMemberName("excluded")]
    Excluded,
}
