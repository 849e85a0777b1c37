using System.Text.Json.Serialization;

namespace TheoryLedger.Contributors;

/// <summary>Who or what takes part.</summary>
public enum ContributorKind
{
    [JsonStringEnumMemberName("person")]
    Person,

    [JsonStringEnumMemberName("team")]
    Team,

    [JsonStringEnumMemberName("software")]
    Software,
}
