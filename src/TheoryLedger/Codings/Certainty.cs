using System.Text.Json.Serialization;

namespace TheoryLedger.Codings;

/// <summary>How sure the person who decided was.</summary>
public enum Certainty
{
    [JsonStringEnumMemberName("certain")]
    Certain,

    [JsonStringEnumMemberName("probable")]
    Probable,

    [JsonStringEnumMemberName("possible")]
    Possible,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
