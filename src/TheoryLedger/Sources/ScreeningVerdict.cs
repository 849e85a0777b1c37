using System.Text.Json.Serialization;

namespace TheoryLedger.Sources;

/// <summary>What a person who screened concluded.</summary>
public enum ScreeningVerdict
{
    [JsonStringEnumMemberName("include")]
    Include,

    [JsonStringEnumMemberName("exclude")]
    Exclude,

    [JsonStringEnumMemberName("unsure")]
    Unsure,
}
