namespace TheoryLedger.Server.Lineage;

/// <summary>A lineage laid out in columns, from sources on the left to guidance on the right.</summary>
/// <param name="Columns">What stands in each column, and where it begins.</param>
/// <param name="Boxes">Where each thing stands.</param>
/// <param name="Lines">How they are joined.</param>
/// <param name="Width">Of the whole.</param>
/// <param name="Height">Of the whole.</param>
public sealed record LineageLayout(
    IReadOnlyList<LineageColumn> Columns,
    IReadOnlyList<LineageBox> Boxes,
    IReadOnlyList<LineageLine> Lines,
    int Width,
    int Height
)
{
    public const int BoxWidth = 132;
    public const int BoxHeight = 52;

    internal const int Top = 38;

    private const int Gap = 36;
    private const int Row = 72;
    private const int Sweeps = 8;

    private static readonly (string Heading, string[] Concepts)[] Order =
    [
        ("Sources", ["sources", "texts", "participants", "consultations", "guides"]),
        ("Excerpts", ["excerpts"]),
        ("Readings", ["codings", "codes", "evidence", "memos", "suggestions"]),
        ("Constructs", ["constructs", "candidates", "substantive-theories"]),
        ("Configurations", ["configurations", "demi-regularities"]),
        ("Theories", ["programme-theories"]),
        ("Guidance", []),
    ];

    /// <summary>The same things always stand in the same places.</summary>
    public static LineageLayout Of(LineageReading lineage)
    {
        ArgumentNullException.ThrowIfNull(lineage);
        var columns = lineage
            .Nodes.GroupBy(n => ColumnOf(n.Concept))
            .OrderBy(c => c.Key)
            .Select(c => c.Select(n => n.Id).ToList())
            .ToList();
        Untangle(columns, lineage);
        var height = Top + (columns.Max(c => c.Count) * Row);
        var boxes = columns.SelectMany((column, x) => column.Select((id, y) => Box(id, x, y, column.Count, height)));
        var placed = boxes.ToDictionary(b => b.Id);
        var headings = lineage.Nodes.Select(n => ColumnOf(n.Concept)).Distinct().Order();
        return new(
            [.. headings.Select((c, x) => new LineageColumn(Order[c].Heading, x * (BoxWidth + Gap)))],
            [.. placed.Values],
            LineageLine.Draw(lineage.Edges, placed, height),
            (columns.Count * (BoxWidth + Gap)) - Gap,
            height
        );
    }

    private static int ColumnOf(string concept) =>
        Array.FindIndex(Order, o => o.Concepts.Contains(concept)) is var found and >= 0 ? found : Order.Length - 1;

    // Each thing goes where its neighbours are, to and fro, until lines cross little.
    private static void Untangle(List<List<Guid>> columns, LineageReading lineage)
    {
        var near = lineage
            .Edges.Select(e => (e.From, e.To))
            .Concat(lineage.Edges.Select(e => (From: e.To, To: e.From)))
            .ToLookup(e => e.From, e => e.To);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var place = columns
                .SelectMany(c => c.Select((id, y) => (id, At: (y + 0.5) / c.Count)))
                .ToDictionary(p => p.id, p => p.At);
            foreach (var column in columns)
            {
                var sorted = column
                    .OrderBy(id => near[id].Select(other => place[other]).DefaultIfEmpty(place[id]).Average())
                    .ToList();
                column.Clear();
                column.AddRange(sorted);
                for (var y = 0; y < column.Count; y++)
                {
                    place[column[y]] = (y + 0.5) / column.Count;
                }
            }
        }
    }

    private static LineageBox Box(Guid id, int column, int row, int rows, int height) =>
        new(id, column * (BoxWidth + Gap), Top + ((height - Top - (rows * Row)) / 2) + (row * Row));
}

/// <summary>A column and where it begins.</summary>
public sealed record LineageColumn(string Heading, int X);

/// <summary>Where a thing stands: its upper left corner.</summary>
public sealed record LineageBox(Guid Id, int X, int Y)
{
    public int MiddleY => Y + (LineageLayout.BoxHeight / 2);
}
