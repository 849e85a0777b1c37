using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Replaces a configuration by a better one that is there already.</summary>
public sealed record SupersedeConfiguration(ConfigurationId By, Reasoning Why)
    : TheoryChange(Why),
        IChange<Configuration>
{
    public override IEnumerable<Guid> RestsOn => [.. base.RestsOn, By.Value];

    public Decision Decide(Configuration state, Known known) =>
        (state.Closure ?? Successor.Check(By, known)) switch
        {
            { } refusal => refusal,
            null => new ConfigurationSuperseded(By, Why),
        };
}
