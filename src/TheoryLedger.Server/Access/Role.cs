using System.Text.Json.Serialization;

namespace TheoryLedger.Server.Access;

/// <summary>What somebody may do in one review.</summary>
public enum Role
{
    /// <summary>Everything a reviewer may, and who else may what.</summary>
    [JsonStringEnumMemberName("owner")]
    Owner,

    /// <summary>Does the work of the review.</summary>
    [JsonStringEnumMemberName("reviewer")]
    Reviewer,

    /// <summary>Does the work, and settles disagreements.</summary>
    [JsonStringEnumMemberName("adjudicator")]
    Adjudicator,

    /// <summary>Reads, raises findings, changes nothing else.</summary>
    [JsonStringEnumMemberName("auditor")]
    Auditor,

    /// <summary>Reads, and looks after consent and withdrawal.</summary>
    [JsonStringEnumMemberName("data-protection-officer")]
    DataProtectionOfficer,
}

/// <summary>Roles as they are stored and shown.</summary>
public static class Roles
{
    private static readonly Dictionary<Role, string> Names = new()
    {
        [Role.Owner] = "owner",
        [Role.Reviewer] = "reviewer",
        [Role.Adjudicator] = "adjudicator",
        [Role.Auditor] = "auditor",
        [Role.DataProtectionOfficer] = "data-protection-officer",
    };

    public static string NameOf(Role role) => Names[role];

    public static Role Named(string name) => Names.Single(pair => pair.Value == name).Key;
}
