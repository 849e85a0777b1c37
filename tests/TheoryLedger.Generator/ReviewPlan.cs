namespace TheoryLedger.Generator;

/// <summary>How large a made-up review is to be. The same plan always gives the same review, to the last byte.</summary>
/// <param name="Facts">How many facts, exactly.</param>
/// <param name="Seed">Reviews of different seeds share no id, and so may lie in one database.</param>
public sealed record ReviewPlan(int Facts = 100_000, int Seed = 1)
{
    /// <summary>Below this there is no room for a bit of everything.</summary>
    public const int Fewest = 600;

    // From here on a review has what small examples hide: hubs.
    private const int Large = 100_000;

    /// <summary>People who take part.</summary>
    public int Contributors { get; init; } = Math.Clamp(Facts / 1_500, 6, 40);

    /// <summary>The account that opens the review; none: one that the seed gives.</summary>
    public Guid? Owner { get; init; }

    /// <summary>When the review was opened.</summary>
    public DateTimeOffset OpenedAt { get; init; } = new(2021, 1, 4, 9, 0, 0, TimeSpan.Zero);

    /// <summary>How long it took until its last fact, about.</summary>
    public TimeSpan Lasting { get; init; } = TimeSpan.FromDays(3 * 365);

    public int Facts { get; } =
        Facts >= Fewest
            ? Facts
            : throw new ArgumentOutOfRangeException(nameof(Facts), Facts, $"A review takes {Fewest} facts or more.");

    internal int Sources => Math.Clamp(Facts / 400, 4, 1_200);

    internal int Excerpts => (int)(Facts * 0.24);

    /// <summary>Excerpts of the one source that everybody works on.</summary>
    internal int HubExcerpts => Facts >= Large ? 5_000 : Facts / 20;

    internal int Codes => Math.Clamp(Facts / 800, 12, 180);

    internal int Constructs => Math.Clamp(Facts / 1_600, 8, 90);

    internal int Configurations => Math.Clamp(Facts / 120, 8, 2_000);

    /// <summary>Configurations that use the one construct which all the others turn around.</summary>
    internal int HubConfigurations => Facts >= Large ? 400 : Configurations / 2;

    internal int Theories => Math.Clamp(Facts / 15_000, 1, 12);
}
