using System.Text.Json.Serialization;

namespace TheoryLedger.Reviews;

/// <summary>Whether a criterion lets a source in or keeps it out.</summary>
public enum CriterionKind
{
    [JsonStringEnumMemberName("include")]
    Include,

    [JsonStringEnumMemberName("exclude")]
    Exclude,
}
