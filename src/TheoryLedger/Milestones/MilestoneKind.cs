using System.Text.Json.Serialization;

namespace TheoryLedger.Milestones;

/// <summary>What a named moment stands for.</summary>
public enum MilestoneKind
{
    [JsonStringEnumMemberName("protocol")]
    Protocol,

    [JsonStringEnumMemberName("initial-theory")]
    InitialTheory,

    [JsonStringEnumMemberName("submission")]
    Submission,

    [JsonStringEnumMemberName("release")]
    Release,

    [JsonStringEnumMemberName("other")]
    Other,
}
