using System.Text.Json.Serialization;

namespace TheoryLedger.Constructs;

/// <summary>What sort of thing a construct is.</summary>
public enum ConstructKind
{
    [JsonStringEnumMemberName("cognitive-process")]
    CognitiveProcess,

    [JsonStringEnumMemberName("mindset")]
    Mindset,

    [JsonStringEnumMemberName("behaviour")]
    Behaviour,

    [JsonStringEnumMemberName("emotion")]
    Emotion,

    [JsonStringEnumMemberName("resource")]
    Resource,

    [JsonStringEnumMemberName("structure")]
    Structure,

    [JsonStringEnumMemberName("arrangement")]
    Arrangement,

    [JsonStringEnumMemberName("ultimate-outcome")]
    UltimateOutcome,

    [JsonStringEnumMemberName("other")]
    Other,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
