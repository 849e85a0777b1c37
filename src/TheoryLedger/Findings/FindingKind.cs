using System.Text.Json.Serialization;

namespace TheoryLedger.Findings;

/// <summary>Whether an auditor asks or asserts.</summary>
public enum FindingKind
{
    [JsonStringEnumMemberName("question")]
    Question,

    [JsonStringEnumMemberName("finding")]
    Finding,
}
