using System.Text.Json.Serialization;

namespace TheoryLedger.Configurations;

/// <summary>The level at which a configuration explains.</summary>
public enum TheoryLevel
{
    [JsonStringEnumMemberName("micro")]
    Micro,

    [JsonStringEnumMemberName("meso")]
    Meso,

    [JsonStringEnumMemberName("macro")]
    Macro,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
