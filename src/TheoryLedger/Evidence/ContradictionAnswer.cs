using System.Text.Json.Serialization;

namespace TheoryLedger.Evidence;

/// <summary>What was done about a contradiction.</summary>
public enum ContradictionAnswer
{
    [JsonStringEnumMemberName("reconciled")]
    Reconciled,

    [JsonStringEnumMemberName("adjudicated")]
    Adjudicated,

    [JsonStringEnumMemberName("set-aside")]
    SetAside,

    [JsonStringEnumMemberName("open")]
    Open,
}
