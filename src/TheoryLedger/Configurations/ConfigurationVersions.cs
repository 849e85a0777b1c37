using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Whoever names a version of a configuration names one that exists.</summary>
public static class ConfigurationVersions
{
    public static Refusal? Check(IEnumerable<Ref> refs, Known known) =>
        refs.Any(r => r.Version is { } version && known.Find<Configuration>(r.Id)?.HasVersion(version) == false)
            ? ConfigurationRefusals.VersionUnknown
            : null;
}
