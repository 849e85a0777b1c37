using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Tests.Genealogy;

/// <summary>Counts what began and where it went, fact by fact, without any row.</summary>
internal sealed class Tally
{
    private readonly Dictionary<Guid, string> _fates = [];
    private readonly HashSet<Guid> _parts = [];

    public int Began => _fates.Count;

    public int BornOfSplits => _fates.Keys.Count(_parts.Contains);

    public int Went(string fate) => _fates.Values.Count(f => f == fate);

    public static (Tally Constructs, Tally Configurations) Of(IEnumerable<Recorded> facts)
    {
        var (constructs, configurations) = (new Tally(), new Tally());
        foreach (var fact in facts)
        {
            constructs.Take(fact, OfConstruct(fact.Event));
            configurations.Take(fact, OfConfiguration(fact.Event));
        }

        return (constructs, configurations);
    }

    private void Take(Recorded fact, (string Fate, IEnumerable<Guid> Parts)? told)
    {
        if (told is var (fate, parts))
        {
            _fates[fact.Envelope.Stream] = fate;
            _parts.UnionWith(parts);
        }
    }

    private static (string, IEnumerable<Guid>)? OfConstruct(LedgerEvent fact) =>
        fact switch
        {
            ConstructDefined or ConstructReopened => ("current", []),
            ConstructMerged => ("merged", []),
            ConstructSplit e => ("split", e.Into.Select(id => id.Value)),
            ConstructRefuted => ("refuted", []),
            ConstructRetired => ("retired", []),
            _ => null,
        };

    private static (string, IEnumerable<Guid>)? OfConfiguration(LedgerEvent fact) =>
        fact switch
        {
            ConfigurationProposed or ConfigurationReopened => ("current", []),
            ConfigurationMerged => ("merged", []),
            ConfigurationSplit e => ("split", e.Into.Select(id => id.Value)),
            ConfigurationSuperseded => ("superseded", []),
            ConfigurationRefuted => ("refuted", []),
            ConfigurationParked => ("parked", []),
            _ => null,
        };
}
