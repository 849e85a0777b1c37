using System.Text.Json.Serialization;

namespace TheoryLedger.Configurations;

/// <summary>Whether a configuration is worked on, and if not, what became of it.</summary>
public enum ConfigurationStatus
{
    [JsonStringEnumMemberName("open")]
    Open,

    [JsonStringEnumMemberName("parked")]
    Parked,

    [JsonStringEnumMemberName("refuted")]
    Refuted,

    [JsonStringEnumMemberName("merged")]
    Merged,

    [JsonStringEnumMemberName("split")]
    Split,

    [JsonStringEnumMemberName("superseded")]
    Superseded,
}
