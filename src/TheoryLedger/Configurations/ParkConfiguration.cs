using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Lays a configuration aside without a verdict.</summary>
public sealed record ParkConfiguration(Reasoning Why) : TheoryChange(Why), IChange<Configuration>
{
    public Decision Decide(Configuration state, Known known) =>
        state.Closure switch
        {
            { } closure => closure,
            null => new ConfigurationParked(Why),
        };
}
