using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Whoever names a version of a configuration names one that exists.</summary>
public static class ConfigurationVersions
{
    public static Refusal? Check(IEnumerable<Ref> refs, Known known) =>
        refs.Select(r => known.Find<Configuration>(r.Id)?.CheckVersion(r.Version)).FirstOrDefault(r => r is not null);
}
