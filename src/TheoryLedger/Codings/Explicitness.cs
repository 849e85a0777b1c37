using System.Text.Json.Serialization;

namespace TheoryLedger.Codings;

/// <summary>Whether the data say so, or the analyst infers it.</summary>
public enum Explicitness
{
    [JsonStringEnumMemberName("explicit")]
    Explicit,

    [JsonStringEnumMemberName("inferred")]
    Inferred,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
