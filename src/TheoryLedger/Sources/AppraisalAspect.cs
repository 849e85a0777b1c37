using System.Text.Json.Serialization;

namespace TheoryLedger.Sources;

/// <summary>What a judgement of quality is about; the three are independent of each other.</summary>
public enum AppraisalAspect
{
    [JsonStringEnumMemberName("relevance")]
    Relevance,

    [JsonStringEnumMemberName("richness")]
    Richness,

    [JsonStringEnumMemberName("rigour")]
    Rigour,
}
