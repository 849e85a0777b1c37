using System.Text.Json.Serialization;

namespace TheoryLedger.Reviews;

/// <summary>What the review is for, after Pawson.</summary>
public enum ScopePurpose
{
    [JsonStringEnumMemberName("theory-integrity")]
    TheoryIntegrity,

    [JsonStringEnumMemberName("adjudication")]
    Adjudication,

    [JsonStringEnumMemberName("comparison")]
    Comparison,

    [JsonStringEnumMemberName("reality-testing")]
    RealityTesting,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
