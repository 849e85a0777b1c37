using System.Text.Json.Serialization;

namespace TheoryLedger.Sources;

/// <summary>What was published about a source after it appeared.</summary>
public enum NoticeKind
{
    [JsonStringEnumMemberName("retraction")]
    Retraction,

    [JsonStringEnumMemberName("correction")]
    Correction,

    [JsonStringEnumMemberName("concern")]
    Concern,
}
