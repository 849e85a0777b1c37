using System.Text.Json.Serialization;

namespace TheoryLedger.Configurations;

/// <summary>What became of a rival explanation.</summary>
public enum RivalVerdict
{
    [JsonStringEnumMemberName("kept")]
    Kept,

    [JsonStringEnumMemberName("dropped")]
    Dropped,

    [JsonStringEnumMemberName("open")]
    Open,
}
