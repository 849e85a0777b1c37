using System.Text.Json.Serialization;

namespace TheoryLedger.Sources;

/// <summary>What was in front of the person who screened.</summary>
public enum ScreeningStage
{
    [JsonStringEnumMemberName("title-abstract")]
    TitleAbstract,

    [JsonStringEnumMemberName("full-text")]
    FullText,

    [JsonStringEnumMemberName("other")]
    Other,
}
