using TheoryLedger.Contributors;
using TheoryLedger.Phases;

namespace TheoryLedger.Impact;

/// <summary>Tells excerpts, which are taken from directly, from other things that words lie behind.</summary>
internal sealed class KnownMatter(Basis basis)
{
    private readonly HashSet<Guid> _excerpts = [.. basis.Excerpts.Select(x => x.Id)];

    private readonly HashSet<Guid> _grounds =
    [
        .. basis.Sources.Select(s => s.Id.Value),
        .. basis.Codings.Select(c => c.Id),
        .. basis.Evidence.Select(e => e.Id),
        .. basis.Configurations,
        .. basis.Constructs.Select(c => c.Id),
    ];

    /// <summary>The footing of a thing that somebody made of all sorts of things.</summary>
    public Footing Made(
        Guid id,
        IReadOnlyList<Guid> from,
        (IReadOnlyList<ContributorId> Readers, PhaseId? Phase) by,
        IEnumerable<Guid> also
    ) =>
        new(
            id,
            [.. from.Where(_excerpts.Contains).Distinct().Select(x => new ReadPassage(x, by.Readers, by.Phase))],
            [.. from.Where(_grounds.Contains).Concat(also).Distinct().Where(ground => ground != id)]
        );
}
