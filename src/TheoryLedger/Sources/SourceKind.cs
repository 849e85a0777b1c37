using System.Text.Json.Serialization;

namespace TheoryLedger.Sources;

/// <summary>What kind of source it is.</summary>
public enum SourceKind
{
    [JsonStringEnumMemberName("paper")]
    Paper,

    [JsonStringEnumMemberName("report")]
    Report,

    [JsonStringEnumMemberName("interview")]
    Interview,

    [JsonStringEnumMemberName("focus-group")]
    FocusGroup,

    [JsonStringEnumMemberName("book")]
    Book,

    [JsonStringEnumMemberName("other")]
    Other,
}
