using System.Text.Json.Serialization;

namespace TheoryLedger.Evidence;

/// <summary>Whether evidence lies in a source itself, or only in notes of what was published about it.</summary>
public enum EvidenceNature
{
    [JsonStringEnumMemberName("own")]
    Own,

    [JsonStringEnumMemberName("reported")]
    Reported,
}
