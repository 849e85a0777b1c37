using System.Text.Json.Serialization;

namespace TheoryLedger.Consultations;

/// <summary>What the team made of advice.</summary>
public enum AdviceResponse
{
    [JsonStringEnumMemberName("accepted")]
    Accepted,

    [JsonStringEnumMemberName("partly")]
    Partly,

    [JsonStringEnumMemberName("declined")]
    Declined,
}
