using System.Text.Json.Serialization;

namespace TheoryLedger.Constructs;

/// <summary>Whether a construct is new with this review.</summary>
public enum Novelty
{
    [JsonStringEnumMemberName("new")]
    New,

    [JsonStringEnumMemberName("known")]
    Known,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
