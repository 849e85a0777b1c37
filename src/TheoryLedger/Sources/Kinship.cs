using System.Text.Json.Serialization;

namespace TheoryLedger.Sources;

/// <summary>How two sources belong together.</summary>
public enum Kinship
{
    [JsonStringEnumMemberName("same-study")]
    SameStudy,

    [JsonStringEnumMemberName("same-programme")]
    SameProgramme,

    [JsonStringEnumMemberName("same-review")]
    SameReview,

    [JsonStringEnumMemberName("same-authors")]
    SameAuthors,

    /// <summary>The same publication, brought in twice.</summary>
    [JsonStringEnumMemberName("duplicate-of")]
    DuplicateOf,

    [JsonStringEnumMemberName("version-of")]
    VersionOf,

    [JsonStringEnumMemberName("companion")]
    Companion,
}
