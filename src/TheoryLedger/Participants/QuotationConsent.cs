using System.Text.Json.Serialization;

namespace TheoryLedger.Participants;

/// <summary>What may be shown of a participant's words.</summary>
public enum QuotationConsent
{
    [JsonStringEnumMemberName("verbatim")]
    Verbatim,

    [JsonStringEnumMemberName("paraphrase")]
    Paraphrase,

    [JsonStringEnumMemberName("none")]
    None,
}
