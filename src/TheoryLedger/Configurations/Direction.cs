using System.Text.Json.Serialization;

namespace TheoryLedger.Configurations;

/// <summary>Which way an element points.</summary>
public enum Direction
{
    [JsonStringEnumMemberName("more")]
    More,

    [JsonStringEnumMemberName("less")]
    Less,

    [JsonStringEnumMemberName("present")]
    Present,

    [JsonStringEnumMemberName("absent")]
    Absent,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
