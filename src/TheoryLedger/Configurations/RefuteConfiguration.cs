using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Gives a configuration up, because evidence spoke against it.</summary>
public sealed record RefuteConfiguration(Reasoning Why) : TheoryChange(Why), IChange<Configuration>
{
    public Decision Decide(Configuration state, Known known) =>
        state.Closure switch
        {
            { } closure => closure,
            null => new ConfigurationRefuted(state.Version, Why),
        };
}
