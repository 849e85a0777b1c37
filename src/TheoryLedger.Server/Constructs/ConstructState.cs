using System.Text.Json.Serialization;

namespace TheoryLedger.Server.Constructs;

/// <summary>Whether a construct is still worked with, and if not, how it ended.</summary>
public enum ConstructState
{
    [JsonStringEnumMemberName("open")]
    Open,

    [JsonStringEnumMemberName("refuted")]
    Refuted,

    [JsonStringEnumMemberName("retired")]
    Retired,

    [JsonStringEnumMemberName("merged")]
    Merged,

    [JsonStringEnumMemberName("split")]
    Split,
}
