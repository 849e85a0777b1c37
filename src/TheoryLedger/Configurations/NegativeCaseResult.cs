using System.Text.Json.Serialization;

namespace TheoryLedger.Configurations;

/// <summary>What a search for a negative case brought.</summary>
public enum NegativeCaseResult
{
    [JsonStringEnumMemberName("found")]
    Found,

    [JsonStringEnumMemberName("not-found")]
    NotFound,
}
