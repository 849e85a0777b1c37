using TheoryLedger.Impact;

namespace TheoryLedger.Tests.Impact;

/// <summary>Finds out what is left by walking down every way from each thing, however often it meets the same.</summary>
internal sealed class Walk(Basis basis, Strike strike)
{
    /// <summary>All that rests on codings and evidence.</summary>
    public IReadOnlyList<Guid> Above { get; } =
    [
        .. basis.Codings.Select(c => c.Id),
        .. basis.Evidence.Select(e => e.Id),
        .. basis.Configurations,
        .. basis.Constructs.Select(c => c.Id),
        .. basis.Theories.Select(t => t.Id),
        .. basis.Theories.SelectMany(t => t.Statements).Select(s => s.Id),
    ];

    public SupportLevel LevelOf(Guid id)
    {
        var seen = new HashSet<Guid>();
        return !IsHeld(id, []) ? SupportLevel.Not
            : IsWhole(id, seen) ? SupportLevel.Wholly
            : SupportLevel.Partly;
    }

    public int LeftOf(Guid id) =>
        ReadingOf(id) is { } reading ? Readers(reading)
        : !IsHeld(id, []) ? 0
        : Passages(id).Count(p => Readers(p) > 0) + Below(id).Count(g => IsHeld(g, []));

    public bool IsTouched(Guid id, Walk after) => IsTouched(id, after, []);

    private bool IsTouched(Guid id, Walk after, HashSet<Guid> seen) =>
        seen.Add(id)
        && (
            Passages(id).Any(p => Readers(p) != after.Readers(p))
            || (Gate(id) is { } words && IsLeft(words) != after.IsLeft(words))
            || (SourceOf(id) is { } source && IsStruck(source) != after.IsStruck(source))
            || Below(id).Any(g => IsTouched(g, after, seen))
        );

    private bool IsHeld(Guid id, IReadOnlyCollection<Guid> path) =>
        !path.Contains(id)
        && (Gate(id) is not { } words || IsLeft(words))
        && (
            (SourceOf(id) is { } source && !IsStruck(source))
            || Passages(id).Any(p => Readers(p) > 0)
            || Below(id).Any(g => IsHeld(g, [.. path, id]))
        );

    private bool IsWhole(Guid id, HashSet<Guid> seen) =>
        !seen.Add(id)
        || (
            IsHeld(id, [])
            && Passages(id).All(p => Readers(p) == Math.Max(1, p.Readers.Count))
            && Below(id).All(g => IsWhole(g, seen))
        );

    private IEnumerable<ReadPassage> Passages(Guid id) =>
        ReadingOf(id) is { } reading ? [reading]
        : basis.Constructs.FirstOrDefault(c => c.Id == id) is { } construct
            ? construct
                .From.Distinct()
                .Where(f => basis.Excerpts.Any(x => x.Id == f))
                .Select(f => new ReadPassage(f, construct.Readers, construct.Phase))
        : [];

    private ReadPassage? ReadingOf(Guid id) =>
        basis.Codings.FirstOrDefault(c => c.Id == id)?.Passage
        ?? basis.Evidence.FirstOrDefault(e => e.Id == id && e.Codings is [])?.Passage;

    private ReadPassage? Gate(Guid id) =>
        basis.Evidence.FirstOrDefault(e => e.Id == id && e.Codings is not [])?.Passage;

    private ReadSource? SourceOf(Guid id) => basis.Sources.FirstOrDefault(s => s.Id.Value == id);

    private IEnumerable<Guid> Below(Guid id)
    {
        var made = basis.Constructs.FirstOrDefault(c => c.Id == id);
        var known = Above
            .Except(basis.Theories.Select(t => t.Id))
            .Concat(basis.Sources.Select(s => s.Id.Value))
            .ToHashSet();
        IEnumerable<Guid> below =
        [
            .. basis.Evidence.FirstOrDefault(e => e.Id == id)?.Codings ?? [],
            .. basis.Evidence.Where(e => e.Configuration == id && e.Supports).Select(e => e.Id),
            .. (made?.From ?? []).Where(f => f != id && known.Contains(f)),
            .. made?.Configurations ?? [],
            .. basis.Theories.FirstOrDefault(t => t.Id == id)?.Statements.Select(s => s.Id) ?? [],
            .. basis.Theories.SelectMany(t => t.Statements).FirstOrDefault(s => s.Id == id)?.RestsOn ?? [],
        ];
        return below.Distinct();
    }

    private int Readers(ReadPassage p) =>
        !IsLeft(p) ? 0
        : p.Readers is [] ? 1
        : p.Readers.Count(r => !strike.Coders.Contains(r));

    private bool IsLeft(ReadPassage p) =>
        basis.Excerpts.FirstOrDefault(x => x.Id == p.Excerpt) is { } x
        && !IsStruck(basis.Sources.Single(s => s.Id == x.Source))
        && !x.People.Intersect(strike.Participants).Any()
        && !x.Rigour.Intersect(strike.Rigour).Any()
        && !strike.Phases.Any(phase => phase == x.Phase || phase == p.Phase);

    private bool IsStruck(ReadSource source) =>
        strike.Sources.Contains(source.Id)
        || strike.Kinds.Contains(source.Kind)
        || source.Rigour.Intersect(strike.Rigour).Any();
}
