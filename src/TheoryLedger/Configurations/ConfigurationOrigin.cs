using System.Text.Json.Serialization;
using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>What a configuration was made from; what is not derived from anything has nothing to point at, and says why.</summary>
public sealed record ConfigurationOrigin(
    ConfigurationOriginKind Kind,
    [PointsAt(Thing.Substance, AtVersion = true)] IReadOnlyList<Ref> From
)
{
    /// <summary>Whether it points at something exactly where it must.</summary>
    [JsonIgnore]
    public bool IsSound =>
        Kind switch
        {
            ConfigurationOriginKind.Derived => From is not [],
            // Only dividing a configuration begins its parts, so that the whole knows of them.
            ConfigurationOriginKind.Split => false,
            _ => From is [],
        };
}

/// <summary>Where a configuration came from.</summary>
public enum ConfigurationOriginKind
{
    /// <summary>Excerpts, codings, candidates, advice, other configurations: whatever it points at.</summary>
    [JsonStringEnumMemberName("derived")]
    Derived,

    [JsonStringEnumMemberName("conjecture")]
    Conjecture,

    [JsonStringEnumMemberName("split")]
    Split,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
