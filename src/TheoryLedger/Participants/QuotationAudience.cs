using System.Text.Json.Serialization;

namespace TheoryLedger.Participants;

/// <summary>To whom a participant's words may be shown.</summary>
public enum QuotationAudience
{
    [JsonStringEnumMemberName("team")]
    Team,

    [JsonStringEnumMemberName("auditors")]
    Auditors,

    [JsonStringEnumMemberName("public")]
    Public,
}
