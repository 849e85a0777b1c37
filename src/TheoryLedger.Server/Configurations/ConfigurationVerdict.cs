using System.Text.Json.Serialization;
using TheoryLedger.Configurations;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Configurations;

/// <summary>What was decided about a configuration as a whole.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="FormVersion">Which version it made, or spoke about.</param>
public sealed record ConfigurationVerdict(
    ConfigurationVerdictKind Kind,
    int FormVersion,
    PhaseId? Phase,
    EffectiveTime DecidedAt,
    IReadOnlyList<ContributorId> DecidedBy,
    long Position
) : Taken(Phase, DecidedAt, DecidedBy, Position)
{
    /// <summary>The element that turned out to play another role.</summary>
    public ElementId? Element { get; init; }

    public ElementRole? From { get; init; }

    public ElementRole? To { get; init; }

    public static ConfigurationVerdict Of(
        ConfigurationVerdictKind kind,
        int formVersion,
        Envelope envelope,
        Reasoning why
    )
    {
        ArgumentNullException.ThrowIfNull(envelope);
        return new(kind, formVersion, envelope.Phase, envelope.Effective, envelope.DecidedBy, envelope.Position)
        {
            Why = why,
            Recorder = envelope.Recorder,
        };
    }
}

/// <summary>What can be decided about a configuration as a whole.</summary>
public enum ConfigurationVerdictKind
{
    [JsonStringEnumMemberName("proposed")]
    Proposed,

    [JsonStringEnumMemberName("affirmed")]
    Affirmed,

    [JsonStringEnumMemberName("refined")]
    Refined,

    [JsonStringEnumMemberName("recast")]
    Recast,

    [JsonStringEnumMemberName("refuted")]
    Refuted,

    [JsonStringEnumMemberName("parked")]
    Parked,

    [JsonStringEnumMemberName("reopened")]
    Reopened,

    [JsonStringEnumMemberName("merged")]
    Merged,

    [JsonStringEnumMemberName("split")]
    Split,

    [JsonStringEnumMemberName("superseded")]
    Superseded,
}
