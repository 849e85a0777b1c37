using System.Text.Json.Serialization;

namespace TheoryLedger.Constructs;

/// <summary>Where a construct first came from.</summary>
public enum ConstructOriginKind
{
    [JsonStringEnumMemberName("excerpt")]
    Excerpt,

    [JsonStringEnumMemberName("consultation")]
    Consultation,

    [JsonStringEnumMemberName("substantive-theory")]
    SubstantiveTheory,

    [JsonStringEnumMemberName("conjecture")]
    Conjecture,

    [JsonStringEnumMemberName("split")]
    Split,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
