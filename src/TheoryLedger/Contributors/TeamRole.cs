using System.Text.Json.Serialization;

namespace TheoryLedger.Contributors;

/// <summary>What a contributor does in the team. It grants no access.</summary>
public enum TeamRole
{
    [JsonStringEnumMemberName("lead-reviewer")]
    LeadReviewer,

    [JsonStringEnumMemberName("reviewer")]
    Reviewer,

    [JsonStringEnumMemberName("second-coder")]
    SecondCoder,

    [JsonStringEnumMemberName("adjudicator")]
    Adjudicator,

    [JsonStringEnumMemberName("information-specialist")]
    InformationSpecialist,

    [JsonStringEnumMemberName("stakeholder")]
    Stakeholder,

    [JsonStringEnumMemberName("data-manager")]
    DataManager,

    [JsonStringEnumMemberName("auditor")]
    Auditor,

    [JsonStringEnumMemberName("recorder")]
    Recorder,

    [JsonStringEnumMemberName("other")]
    Other,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
