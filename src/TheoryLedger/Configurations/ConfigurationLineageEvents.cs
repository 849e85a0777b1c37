using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>A configuration went into another.</summary>
public sealed record ConfigurationMerged(ConfigurationId Into, Reasoning Why) : ConfigurationEvent;

/// <summary>A configuration took another in.</summary>
public sealed record ConfigurationAbsorbed(ConfigurationId From, Reasoning Why) : ConfigurationEvent;

/// <summary>A configuration was divided.</summary>
public sealed record ConfigurationSplit(IReadOnlyList<ConfigurationId> Into, Reasoning Why) : ConfigurationEvent;

/// <summary>A configuration was replaced by a better one.</summary>
public sealed record ConfigurationSuperseded(ConfigurationId By, Reasoning Why) : ConfigurationEvent;
