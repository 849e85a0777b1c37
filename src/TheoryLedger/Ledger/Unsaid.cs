using System.Collections.Frozen;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TheoryLedger.Ledger;

/// <summary>Where a fact may say, in place of words, that they are unstated or were not published.</summary>
/// <remarks>Everywhere else those two are words like any others: somebody may have said exactly that, and it is theirs.</remarks>
public static class Unsaid
{
    /// <summary>The members, of whichever fact, that may say so.</summary>
    public static IReadOnlySet<string> Members { get; } =
        FrozenSet.ToFrozenSet(["reason", "rationale", "whyNot", "note", "interpretation"], StringComparer.Ordinal);

    /// <summary>Writes and reads these members by one converter, and all other words by the one that is there.</summary>
    public static Action<JsonTypeInfo> WrittenBy(JsonConverter<Words> converter) =>
        type =>
        {
            foreach (
                var member in type.Properties.Where(p => p.PropertyType == typeof(Words) && Members.Contains(p.Name))
            )
            {
                member.CustomConverter = converter;
            }
        };
}
