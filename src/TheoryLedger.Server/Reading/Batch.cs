using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Reading;

/// <summary>What a run of facts makes of the rows that people read.</summary>
public sealed class Batch(IReadOnlyDictionary<Guid, ItemRow> items, IEnumerable<EdgeRow> edges)
{
    private readonly Dictionary<Guid, ItemRow> _items = new(items);
    private readonly Dictionary<Guid, List<EdgeRow>> _edges = edges
        .GroupBy(e => e.Source)
        .ToDictionary(g => g.Key, g => g.ToList());

    private readonly List<ItemRow> _stored = [.. items.Values];

    // Of each thing, where its facts stand; of those before this batch, only the last. Rows share these marks.
    private readonly Dictionary<Guid, List<Mark>> _marks = items.ToDictionary(
        i => i.Key,
        i => new List<Mark> { i.Value.Since }
    );

    /// <summary>Things that had been decided earlier than their rows in the database say, each marked by when.</summary>
    public IEnumerable<ItemRow> Lowered => _stored.Where(row => row.Since.IsLowered);

    /// <summary>Rows that lay in the database and hold no longer.</summary>
    public List<ItemRow> ClosedItems { get; } = [];

    public List<EdgeRow> ClosedEdges { get; } = [];

    /// <summary>Rows that begin here, whether or not they still hold at its end.</summary>
    public List<ItemRow> NewItems { get; } = [];

    public List<EdgeRow> NewEdges { get; } = [];

    public void Take(Recorded fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var id = fact.Envelope.Stream;
        var projection = Projections.For(fact.Event);
        var before = _items.GetValueOrDefault(id);
        var after = projection.Apply(before?.View, fact);
        var at = Follow(fact.Envelope);
        var born = before?.Born ?? at.Position;
        var row = new ItemRow(id, at, projection.Concept, born, fact.Envelope.Version, after.View) { IsNew = true };
        if (before is not null)
        {
            before.Until = at;
            if (!before.IsNew)
            {
                ClosedItems.Add(before);
            }
        }

        _items[id] = row;
        NewItems.Add(row);
        Relate(id, at, after.Edges);
    }

    private Mark Follow(Envelope envelope)
    {
        var at = Mark.Of(envelope);
        if (!_marks.TryGetValue(envelope.Stream, out var marks))
        {
            _marks[envelope.Stream] = marks = [];
        }

        for (var last = marks.Count - 1; last >= 0 && marks[last].Lower(at); last--) { }
        marks.Add(at);
        return at;
    }

    private void Relate(Guid id, Mark at, IReadOnlyList<Edge> edges)
    {
        var rows = edges
            .DistinctBy(e => (e.Kind, e.Target, e.Part))
            .Select(e => new EdgeRow(id, e.Kind, e.Target, e.Part, at, e.LabelJson) { IsNew = true })
            .ToList();
        var before = _edges.GetValueOrDefault(id, []);
        foreach (var gone in before.Where(old => !rows.Exists(old.SaysTheSame)))
        {
            gone.Until = at;
            if (!gone.IsNew)
            {
                ClosedEdges.Add(gone);
            }
        }

        var begun = rows.Where(row => !before.Exists(row.SaysTheSame)).ToList();
        NewEdges.AddRange(begun);
        _edges[id] = [.. before.Where(old => old.Until == Mark.Open), .. begun];
    }
}

/// <summary>A view, and from which to which position it held.</summary>
public sealed record ItemRow(Guid Id, Mark Since, string Concept, long Born, long Version, string View)
{
    public Mark Until { get; set; } = Mark.Open;

    public bool IsNew { get; init; }
}

/// <summary>A pointer, and from which to which position it held.</summary>
public sealed record EdgeRow(Guid Source, string Kind, Guid Target, string Part, Mark Since, string Label)
{
    public Mark Until { get; set; } = Mark.Open;

    public bool IsNew { get; init; }

    public bool SaysTheSame(EdgeRow other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Kind, Target, Part, Label) == (other.Kind, other.Target, other.Part, other.Label);
    }
}
