namespace TheoryLedger.Server.Search;

/// <summary>What one kind of what people said holds of what is looked for, the latest first.</summary>
internal sealed class Shelf(Shelf.Sort kind, IReadOnlyList<Heard> maybe)
{
    private readonly List<SearchHit> _hits = [];
    private int _looked;

    /// <summary>Kinds that are cut each for itself, so that the many quotes do not hide the few memos.</summary>
    public enum Sort
    {
        Name,
        Quote,
        Passage,
        Note,
        Reason,
    }

    public Sort Kind => kind;

    public IReadOnlyList<SearchHit> Hits => _hits;

    /// <summary>Whether more of it is wanted, and there is more to look at.</summary>
    public bool IsLookedFor => _hits.Count < Most && _looked < maybe.Count;

    public bool IsWhole { get; private set; } = true;

    private int Most => kind == Sort.Quote ? 20 : 12;

    /// <summary>The kind that a field is of.</summary>
    public static Sort Of(string field) =>
        field switch
        {
            "title" or "name" or "called" => Sort.Name,
            "quote" => Sort.Quote,
            "content" => Sort.Passage,
            "text" => Sort.Note,
            _ => Sort.Reason,
        };

    /// <summary>The next that may hold it: as many as there is room for, and some more.</summary>
    public IEnumerable<Heard> Next(int more)
    {
        if (!IsLookedFor)
        {
            return [];
        }

        var next = maybe.Skip(_looked).Take(Most - _hits.Count + more).ToList();
        _looked += next.Count;
        IsWhole = _looked == maybe.Count;
        return next;
    }

    public void Add(SearchHit hit)
    {
        if (_hits.Count < Most)
        {
            _hits.Add(hit);
        }
        else
        {
            IsWhole = false;
        }
    }
}
