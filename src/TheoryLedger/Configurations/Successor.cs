using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>A configuration that another goes into or gives way to is there, is open, and is another.</summary>
internal static class Successor
{
    public static Refusal? Check(ConfigurationId successor, Known known) =>
        known.Find<Configuration>(successor.Value) switch
        {
            _ when successor.Value == known.Target => ConfigurationRefusals.Itself,
            null => Framing.Unknown("configuration", successor.Value),
            { } found => found.Closure,
        };
}
