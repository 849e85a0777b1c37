using System.Text.Json.Serialization;

namespace TheoryLedger.Contributors;

/// <summary>The Contributor Roles Taxonomy, CRediT (ANSI/NISO Z39.104-2022).</summary>
public enum CreditRole
{
    [JsonStringEnumMemberName("conceptualization")]
    Conceptualization,

    [JsonStringEnumMemberName("data-curation")]
    DataCuration,

    [JsonStringEnumMemberName("formal-analysis")]
    FormalAnalysis,

    [JsonStringEnumMemberName("funding-acquisition")]
    FundingAcquisition,

    [JsonStringEnumMemberName("investigation")]
    Investigation,

    [JsonStringEnumMemberName("methodology")]
    Methodology,

    [JsonStringEnumMemberName("project-administration")]
    ProjectAdministration,

    [JsonStringEnumMemberName("resources")]
    Resources,

    [JsonStringEnumMemberName("software")]
    Software,

    [JsonStringEnumMemberName("supervision")]
    Supervision,

    [JsonStringEnumMemberName("validation")]
    Validation,

    [JsonStringEnumMemberName("visualization")]
    Visualization,

    [JsonStringEnumMemberName("writing-original-draft")]
    WritingOriginalDraft,

    [JsonStringEnumMemberName("writing-review-editing")]
    WritingReviewEditing,
}
