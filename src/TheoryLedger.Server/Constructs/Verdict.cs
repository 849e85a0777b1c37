using System.Diagnostics;
using System.Text.Json.Serialization;
using TheoryLedger.Constructs;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Constructs;

/// <summary>What was decided about a construct after it was defined.</summary>
public sealed record Verdict(
    VerdictKind Kind,
    PhaseId? Phase,
    EffectiveTime DecidedAt,
    IReadOnlyList<ContributorId> DecidedBy,
    long Position
) : Taken(Phase, DecidedAt, DecidedBy, Position)
{
    /// <summary>The wording that was judged, or that began here.</summary>
    public int? DefinitionVersion { get; init; }

    /// <summary>What a construct that was recast had been held to be.</summary>
    public Standing? From { get; init; }

    /// <summary>What it turned out to be.</summary>
    public Standing? To { get; init; }

    /// <summary>Its name from then on, where it was renamed.</summary>
    public string? Name { get; init; }

    public Novelty? Novelty { get; init; }

    /// <summary>The constructs that it went into, took in, or was divided into.</summary>
    public IReadOnlyList<ConstructId>? Others { get; init; }

    /// <summary>True of what says how the construct itself stands, rather than what it is called or whether it is new.</summary>
    [JsonIgnore]
    public bool IsOnStanding => Kind is not (VerdictKind.Renamed or VerdictKind.NoveltyJudged);

    public static Verdict Of(Recorded fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Verdict Of(VerdictKind kind, Reasoning why)
        {
            var e = fact.Envelope;
            return new(kind, e.Phase, e.Effective, e.DecidedBy, e.Position) { Why = why, Recorder = e.Recorder };
        }

        return fact.Event switch
        {
            ConstructAffirmed e => Of(VerdictKind.Affirmed, e.Why) with { DefinitionVersion = e.Version },
            ConstructRedefined e => Of(VerdictKind.Redefined, e.Why) with { DefinitionVersion = e.Version },
            ConstructRenamed e => Of(VerdictKind.Renamed, e.Why) with { Name = e.Name },
            ConstructRefuted e => Of(VerdictKind.Refuted, e.Why) with { DefinitionVersion = e.Version },
            ConstructRecast e => Of(VerdictKind.Recast, e.Why) with
            {
                DefinitionVersion = e.Version,
                From = e.From,
                To = e.To,
            },
            NoveltyJudged e => Of(VerdictKind.NoveltyJudged, e.Why) with { Novelty = e.Novelty },
            ConstructMerged e => Of(VerdictKind.Merged, e.Why) with { Others = [e.Into] },
            ConstructAbsorbed e => Of(VerdictKind.Absorbed, e.Why) with { Others = [e.From] },
            ConstructSplit e => Of(VerdictKind.Split, e.Why) with { Others = e.Into },
            ConstructRetired e => Of(VerdictKind.Retired, e.Why),
            ConstructReopened e => Of(VerdictKind.Reopened, e.Why),
            var other => throw new UnreachableException($"{other.GetType().Name} is no verdict on a construct"),
        };
    }
}
