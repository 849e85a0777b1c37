using TheoryLedger.Configurations;
using TheoryLedger.Constructs;

namespace TheoryLedger.Replay;

/// <summary>What a review holds at one moment, counted.</summary>
/// <param name="Sources">By whether a phase has taken them in.</param>
/// <param name="Excerpts">Marked.</param>
/// <param name="Codings">Neither taken back nor replaced.</param>
/// <param name="Codes">In use.</param>
/// <param name="Constructs">By what they are held to be.</param>
/// <param name="Configurations">By whether they are worked on.</param>
/// <param name="Evidence">For, against and qualifying, over all configurations.</param>
/// <param name="Theories">Programme theories that are not refuted.</param>
/// <param name="Guidance">Pieces of guidance.</param>
public sealed record Counts(
    SourcesCounted Sources,
    int Excerpts,
    int Codings,
    int Codes,
    ConstructsCounted Constructs,
    ConfigurationsCounted Configurations,
    EvidenceCounted Evidence,
    int Theories,
    int Guidance
)
{
    /// <summary>Before anything was recorded.</summary>
    public static Counts None { get; } =
        new(new(0, 0, 0), 0, 0, 0, new(0, 0, 0, 0, 0, 0), new(0, 0, 0, 0, 0, 0), EvidenceCounted.None, 0, 0);

    /// <summary>The same with so many more, or fewer, of what a thing counts as.</summary>
    public Counts With(Counted? what, int more) =>
        what switch
        {
            null => this,
            Counted.Source source => this with { Sources = Sources.With(source.Standing, more) },
            Counted.Excerpt => this with { Excerpts = Excerpts + more },
            Counted.Coding => this with { Codings = Codings + more },
            Counted.Code => this with { Codes = Codes + more },
            Counted.Construct construct => this with { Constructs = Constructs.With(construct.Standing, more) },
            Counted.Configuration configuration => this with
            {
                Configurations = Configurations.With(configuration.Status, more),
            },
            Counted.Theory => this with { Theories = Theories + more },
            Counted.Guidance => this with { Guidance = Guidance + more },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>How many sources there are, by whether they count.</summary>
/// <param name="Registered">No phase has taken them in yet.</param>
/// <param name="Included">Taken in, and not taken out again.</param>
/// <param name="Excluded">Taken out.</param>
public sealed record SourcesCounted(int Registered, int Included, int Excluded)
{
    internal SourcesCounted With(SourceStanding standing, int more) =>
        standing switch
        {
            SourceStanding.Included => this with { Included = Included + more },
            SourceStanding.Excluded => this with { Excluded = Excluded + more },
            _ => this with { Registered = Registered + more },
        };
}

/// <summary>How many constructs there are, by what those that are worked with are held to be.</summary>
/// <param name="Closed">Merged, split, retired or refuted.</param>
public sealed record ConstructsCounted(
    int Mechanism,
    int Context,
    int UltimateOutcome,
    int Unstated,
    int NotPublished,
    int Closed
)
{
    internal ConstructsCounted With(Standing? standing, int more) =>
        standing switch
        {
            null => this with { Closed = Closed + more },
            Standing.Mechanism => this with { Mechanism = Mechanism + more },
            Standing.Context => this with { Context = Context + more },
            Standing.UltimateOutcome => this with { UltimateOutcome = UltimateOutcome + more },
            Standing.NotPublished => this with { NotPublished = NotPublished + more },
            _ => this with { Unstated = Unstated + more },
        };
}

/// <summary>How many configurations there are, by whether they are worked on and what became of them.</summary>
public sealed record ConfigurationsCounted(int Open, int Parked, int Refuted, int Merged, int Split, int Superseded)
{
    internal ConfigurationsCounted With(ConfigurationStatus status, int more) =>
        status switch
        {
            ConfigurationStatus.Parked => this with { Parked = Parked + more },
            ConfigurationStatus.Refuted => this with { Refuted = Refuted + more },
            ConfigurationStatus.Merged => this with { Merged = Merged + more },
            ConfigurationStatus.Split => this with { Split = Split + more },
            ConfigurationStatus.Superseded => this with { Superseded = Superseded + more },
            _ => this with { Open = Open + more },
        };
}
