using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Lets a configuration go into another.</summary>
public sealed record MergeConfiguration(ConfigurationId Into, Reasoning Why) : TheoryChange(Why), IChange<Configuration>
{
    public override IEnumerable<Guid> RestsOn => [.. base.RestsOn, Into.Value];

    public Decision Decide(Configuration state, Known known) =>
        (state.Closure ?? Successor.Check(Into, known)) switch
        {
            { } refusal => refusal,
            null => Decision
                .Record(new ConfigurationMerged(Into, Why))
                .And(Into.Value, new ConfigurationAbsorbed(new(known.Target), Why)),
        };
}
