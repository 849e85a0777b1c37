using System.Text.Json.Serialization;

namespace TheoryLedger.Constructs;

/// <summary>What a construct is held to be, apart from the role it plays in any one configuration.</summary>
public enum Standing
{
    [JsonStringEnumMemberName("mechanism")]
    Mechanism,

    [JsonStringEnumMemberName("context")]
    Context,

    [JsonStringEnumMemberName("ultimate-outcome")]
    UltimateOutcome,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
