using TheoryLedger.Codebook;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Excerpts;
using TheoryLedger.Guidance;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Sources;

namespace TheoryLedger.Replay;

/// <summary>What one thing counts as; evidence, which counts for a configuration, is weighed by <see cref="Scales"/>.</summary>
public abstract record Counted
{
    private Counted() { }

    public sealed record Source(SourceStanding Standing) : Counted;

    public sealed record Excerpt : Counted;

    public sealed record Coding : Counted;

    public sealed record Code : Counted;

    /// <param name="Standing">What it is held to be; none where it is no longer worked with.</param>
    public sealed record Construct(Standing? Standing) : Counted;

    public sealed record Configuration(ConfigurationStatus Status) : Counted;

    public sealed record Theory : Counted;

    public sealed record Guidance : Counted;

    /// <summary>What a thing counts as; none for what has ended, and for what is not counted.</summary>
    public static Counted? Of(IState? state) =>
        state switch
        {
            Sources.Source source => new Source(StandingOf(source)),
            Excerpts.Excerpt => new Excerpt(),
            Codings.Coding { IsStanding: true } => new Coding(),
            Codebook.Code { Ended: null } => new Code(),
            Constructs.Construct construct => new Construct(construct.IsOpen ? construct.Standing : null),
            Configurations.Configuration configuration => new Configuration(configuration.Status),
            ProgrammeTheory { IsOpen: true } => new Theory(),
            PieceOfGuidance => new Guidance(),
            _ => null,
        };

    private static SourceStanding StandingOf(Sources.Source source) =>
        source.IsExcluded ? SourceStanding.Excluded
        : source.IncludedIn is [] ? SourceStanding.Registered
        : SourceStanding.Included;
}

/// <summary>Whether a source counts.</summary>
public enum SourceStanding
{
    Registered,
    Included,
    Excluded,
}
