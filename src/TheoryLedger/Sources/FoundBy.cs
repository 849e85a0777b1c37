using System.Text.Json.Serialization;

namespace TheoryLedger.Sources;

/// <summary>How a source came to the review.</summary>
public enum FoundBy
{
    [JsonStringEnumMemberName("database")]
    Database,

    [JsonStringEnumMemberName("citation-tracking")]
    CitationTracking,

    [JsonStringEnumMemberName("website")]
    Website,

    [JsonStringEnumMemberName("newsletter")]
    Newsletter,

    [JsonStringEnumMemberName("hand-search")]
    HandSearch,

    [JsonStringEnumMemberName("expert")]
    Expert,

    [JsonStringEnumMemberName("alert")]
    Alert,

    [JsonStringEnumMemberName("own-fieldwork")]
    OwnFieldwork,

    [JsonStringEnumMemberName("carried-over")]
    CarriedOver,

    [JsonStringEnumMemberName("other")]
    Other,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
