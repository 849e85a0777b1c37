using System.Text.Json.Serialization;
using TheoryLedger.Contributors;

namespace TheoryLedger.Server.Disagreements;

/// <summary>Whether those who disagreed settled it themselves.</summary>
public enum SettledBy
{
    /// <summary>One of those who disagreed, without the others: their own judge.</summary>
    [JsonStringEnumMemberName("one-side")]
    OneSide,

    /// <summary>Those who disagreed, together.</summary>
    [JsonStringEnumMemberName("both-sides")]
    BothSides,

    /// <summary>Somebody who had taken no side, alone or together with them.</summary>
    [JsonStringEnumMemberName("somebody-else")]
    SomebodyElse,
}

/// <summary>Tells who settled a disagreement.</summary>
public static class Settlers
{
    /// <summary>Which of them, by who took a side and who decided.</summary>
    public static SettledBy Among(IEnumerable<ContributorId> sides, IReadOnlyCollection<ContributorId> deciders)
    {
        ArgumentNullException.ThrowIfNull(sides);
        ArgumentNullException.ThrowIfNull(deciders);
        var parties = sides.ToHashSet();
        return deciders.Any(d => !parties.Contains(d)) ? SettledBy.SomebodyElse
            : parties.SetEquals(deciders) ? SettledBy.BothSides
            : SettledBy.OneSide;
    }
}
