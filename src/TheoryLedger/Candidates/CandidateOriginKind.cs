using System.Text.Json.Serialization;

namespace TheoryLedger.Candidates;

/// <summary>Where a candidate theory came from.</summary>
public enum CandidateOriginKind
{
    [JsonStringEnumMemberName("literature")]
    Literature,

    [JsonStringEnumMemberName("stakeholder")]
    Stakeholder,

    [JsonStringEnumMemberName("hunch")]
    Hunch,

    [JsonStringEnumMemberName("substantive-theory")]
    SubstantiveTheory,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
