using TheoryLedger.Contributors;

namespace TheoryLedger.Impact;

/// <summary>Goes down from a thing to every piece of evidence beneath it, each once, and never round in circles.</summary>
public sealed class PillarSearch
{
    private readonly IReadOnlyDictionary<Guid, Footing> _footings;
    private readonly StruckMatter _matter;
    private readonly Dictionary<Guid, MarkedExcerpt> _excerpts;

    internal PillarSearch(Basis basis, IReadOnlyDictionary<Guid, Footing> footings, Strike strike)
    {
        _footings = footings;
        _matter = new(basis, strike);
        _excerpts = basis.Excerpts.ToDictionary(x => x.Id);
    }

    /// <summary>What is left beneath it.</summary>
    public IReadOnlyList<Pillar> Of(Guid id)
    {
        var seen = new HashSet<Guid> { id };
        var next = new Stack<Guid>([id]);
        var found = new List<Pillar>();
        while (next.TryPop(out var below))
        {
            if (_footings.TryGetValue(below, out var footing))
            {
                found.AddRange(Here(footing));
                // The codings of evidence are part of it.
                foreach (var ground in footing.Words is null ? footing.Grounds.Where(seen.Add).Reverse() : [])
                {
                    next.Push(ground);
                }
            }
        }

        return found;
    }

    private IEnumerable<Pillar> Here(Footing footing) =>
        footing switch
        {
            { Source: { } source } => _matter.Sources.Contains(source) ? [] : [new Pillar(null, source, [], [])],
            { Words: { } words } => Coded(words, footing.Grounds),
            _ => footing.Passages.Where(p => _matter.Of(p).Left > 0).Select(p => On(p.Excerpt, p.Readers)),
        };

    private IEnumerable<Pillar> Coded(ReadPassage words, IReadOnlyList<Guid> codings)
    {
        var left = codings
            .Select(id => _footings.GetValueOrDefault(id))
            .SelectMany(coding => coding?.Passages ?? [])
            .Where(p => _matter.Of(p).Left > 0)
            .ToList();
        // Where it is not known who read it once, no coder's loss takes that reading away.
        IReadOnlyList<ContributorId> readers = left.Exists(p => p.Readers is [])
            ? []
            : [.. left.SelectMany(p => p.Readers)];
        return left is [] || !_matter.LeavesWords(words) ? [] : [On(words.Excerpt, readers)];
    }

    private Pillar On(Guid excerpt, IReadOnlyList<ContributorId> readers)
    {
        var marked = _excerpts[excerpt];
        return new(excerpt, marked.Source, [.. readers.Distinct()], marked.People);
    }
}
