using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Stale;

/// <summary>Something that was made under a version of something else.</summary>
/// <param name="Ground">The other thing.</param>
/// <param name="Part">The element or statement that rests on it.</param>
/// <param name="Version">The version that was meant, or that it counts under since it was affirmed.</param>
internal sealed record Underneath(Guid Ground, Guid? Part, int? Version);

/// <summary>A change of what something was made under, that nobody has looked at since.</summary>
internal sealed record Unseen(Underneath Under, GroundNow Ground, StaleHow How, long ChangedAt)
{
    /// <summary>What there is to look at again; an affirmation has looked at all that had happened by then.</summary>
    public static IEnumerable<Unseen> Of(
        IEnumerable<Underneath> all,
        long affirmedAt,
        IReadOnlyDictionary<Guid, GroundNow> changed
    ) => all.Select(under => Of(under, affirmedAt, changed.GetValueOrDefault(under.Ground))).OfType<Unseen>();

    /// <summary>Something fell that words were taken from: a source, or a reading. It has no versions.</summary>
    public static Unseen Fallen(Guid id, string concept, Words? title, string state, long position, StaleHow how) =>
        new(
            new(id, null, null),
            new GroundNow(id, concept, title?.Text, 1, state, position, position, []),
            how,
            position
        );

    private static Unseen? Of(Underneath under, long affirmedAt, GroundNow? ground) =>
        ground switch
        {
            { IsGone: true } when ground.StatedAt > affirmedAt => new(under, ground, StaleHow.GivenUp, ground.StatedAt),
            { IsGone: false } when ground.Version > under.Version && ground.VersionedAt > affirmedAt => new(
                under,
                ground,
                StaleHow.Restated,
                ground.VersionedAt
            ),
            _ => null,
        };
}

/// <summary>Something that is stale, before its facts are fetched.</summary>
internal sealed record Candidate(
    Guid Id,
    string Concept,
    string? Title,
    long Version,
    long BeganAt,
    IReadOnlyList<Unseen> Changes
);
