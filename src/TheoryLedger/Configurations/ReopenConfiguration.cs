using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Takes up a configuration that had been laid aside or given up.</summary>
public sealed record ReopenConfiguration(Reasoning Why) : TheoryChange(Why), IChange<Configuration>
{
    public Decision Decide(Configuration state, Known known) =>
        state switch
        {
            { IsOpen: true } => ConfigurationRefusals.Open,
            { Status: ConfigurationStatus.Parked or ConfigurationStatus.Refuted } => new ConfigurationReopened(Why),
            _ => state.Closure!,
        };
}
