using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

public static class ConfigurationRefusals
{
    public static readonly Refusal Open = new("configuration-open", "The configuration is open already.");

    public static readonly Refusal Parked = new(
        "configuration-parked",
        "The configuration has been laid aside; reopen it first."
    );

    public static readonly Refusal Refuted = new(
        "configuration-refuted",
        "The configuration has been refuted; reopen it first."
    );

    public static readonly Refusal Merged = new(
        "configuration-merged",
        "The configuration went into another; decide about that one."
    );

    public static readonly Refusal Split = new(
        "configuration-split",
        "The configuration was divided; decide about its parts."
    );

    public static readonly Refusal Superseded = new(
        "configuration-superseded",
        "The configuration was replaced; decide about the one that replaced it."
    );

    public static readonly Refusal Unchanged = new(
        "configuration-unchanged",
        "The configuration says exactly this already; change something, or affirm it as it is."
    );

    public static readonly Refusal Unprompted = new(
        "configuration-refinement-unprompted",
        "Name in 'triggeredBy' what this refinement answers to: excerpts, evidence, advice, a finding; a memo where it was a thought."
    );

    public static readonly Refusal Itself = new(
        "configuration-itself",
        "A configuration cannot go into or give way to itself; name another one."
    );

    public static readonly Refusal OriginMismatch = new(
        "configuration-origin-mismatch",
        "Point in 'origin' at what it is derived from; conjecture, or what is unstated, points at nothing, and a part begins with the split."
    );

    public static readonly Refusal SplitSingle = new(
        "configuration-split-single",
        "Give at least two parts, or refine the configuration instead."
    );

    public static Refusal VersionUnknown(int named, int present) =>
        new(
            "configuration-version-unknown",
            $"The configuration has no version {named}; name one from 1 to {present}, its present 'formVersion'."
        );

    /// <summary>Why a configuration in this state takes no change; none while it is open.</summary>
    public static Refusal? Closure(ConfigurationStatus status) =>
        status switch
        {
            ConfigurationStatus.Parked => Parked,
            ConfigurationStatus.Refuted => Refuted,
            ConfigurationStatus.Merged => Merged,
            ConfigurationStatus.Split => Split,
            ConfigurationStatus.Superseded => Superseded,
            _ => null,
        };
}
