using TheoryLedger.Configurations;

namespace TheoryLedger.Server.Configurations;

/// <summary>What a configuration became, and what it took in.</summary>
public sealed record ConfigurationLineage(
    ConfigurationId? MergedInto,
    ConfigurationId? SupersededBy,
    IReadOnlyList<ConfigurationId> SplitInto,
    IReadOnlyList<ConfigurationId> Absorbed
)
{
    public static ConfigurationLineage None { get; } = new(null, null, [], []);
}
