using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Genealogy;

/// <summary>Picks out of all that was decided about a thing what makes its genealogy.</summary>
internal static class LifeSteps
{
    private static readonly Dictionary<VerdictKind, GenealogyStepKind> OfConstructs = new()
    {
        [VerdictKind.Renamed] = GenealogyStepKind.Renamed,
        [VerdictKind.Recast] = GenealogyStepKind.Recast,
        [VerdictKind.Absorbed] = GenealogyStepKind.Absorbed,
        [VerdictKind.Merged] = GenealogyStepKind.Merged,
        [VerdictKind.Split] = GenealogyStepKind.Split,
        [VerdictKind.Refuted] = GenealogyStepKind.Refuted,
        [VerdictKind.Retired] = GenealogyStepKind.Retired,
        [VerdictKind.Reopened] = GenealogyStepKind.Reopened,
    };

    private static readonly Dictionary<ConfigurationVerdictKind, GenealogyStepKind> OfConfigurations = new()
    {
        [ConfigurationVerdictKind.Proposed] = GenealogyStepKind.Proposed,
        [ConfigurationVerdictKind.Recast] = GenealogyStepKind.Recast,
        [ConfigurationVerdictKind.Merged] = GenealogyStepKind.Merged,
        [ConfigurationVerdictKind.Split] = GenealogyStepKind.Split,
        [ConfigurationVerdictKind.Superseded] = GenealogyStepKind.Superseded,
        [ConfigurationVerdictKind.Refuted] = GenealogyStepKind.Refuted,
        [ConfigurationVerdictKind.Parked] = GenealogyStepKind.Parked,
        [ConfigurationVerdictKind.Reopened] = GenealogyStepKind.Reopened,
    };

    public static IEnumerable<LifeStep> Of(ConstructView construct) =>
        construct
            .Verdicts.Where(v => OfConstructs.ContainsKey(v.Kind))
            .Select(v => new LifeStep(OfConstructs[v.Kind], v, [.. (v.Others ?? []).Select(id => id.Value)]))
            .Prepend(new LifeStep(GenealogyStepKind.Proposed, construct.Defined, []));

    public static IEnumerable<LifeStep> Of(ConfigurationView configuration) =>
        configuration
            .Verdicts.Where(v => OfConfigurations.ContainsKey(v.Kind))
            .Select(v => new LifeStep(OfConfigurations[v.Kind], v, [.. Others(configuration, v.Kind)]));

    // What went into, gave way to or was divided into what is never taken up again, so each has happened once.
    private static IEnumerable<Guid> Others(ConfigurationView configuration, ConfigurationVerdictKind kind) =>
        kind switch
        {
            ConfigurationVerdictKind.Merged => [configuration.Lineage.MergedInto!.Value.Value],
            ConfigurationVerdictKind.Superseded => [configuration.Lineage.SupersededBy!.Value.Value],
            ConfigurationVerdictKind.Split => configuration.Lineage.SplitInto.Select(id => id.Value),
            _ => [],
        };
}

/// <summary>A decision about a thing, and the other things it concerned.</summary>
internal sealed record LifeStep(GenealogyStepKind Kind, Taken Decided, IReadOnlyList<Guid> With);
