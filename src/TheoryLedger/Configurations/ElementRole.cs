using System.Text.Json.Serialization;

namespace TheoryLedger.Configurations;

/// <summary>The part an element plays in one configuration (ICAMO, with mechanisms split into resource and reasoning).</summary>
public enum ElementRole
{
    [JsonStringEnumMemberName("Intervention")]
    Intervention,

    [JsonStringEnumMemberName("Context")]
    Context,

    [JsonStringEnumMemberName("Actor")]
    Actor,

    [JsonStringEnumMemberName("Mechanism")]
    Mechanism,

    [JsonStringEnumMemberName("MechanismResource")]
    MechanismResource,

    [JsonStringEnumMemberName("MechanismReasoning")]
    MechanismReasoning,

    [JsonStringEnumMemberName("Outcome")]
    Outcome,
}
