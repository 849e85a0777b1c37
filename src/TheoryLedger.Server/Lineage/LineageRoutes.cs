using System.Globalization;
using System.Text;

namespace TheoryLedger.Server.Lineage;

/// <summary>Leads lines from box to box, past whatever stands in the columns between: above, below, or between two boxes of each.</summary>
internal sealed class LineageRoutes(IEnumerable<LineageBox> boxes, int height)
{
    // Below the headings.
    private const int Highest = 22;
    private const int Clear = 4;
    private const int Apart = 4;
    private const int Bend = 28;

    private readonly Dictionary<int, List<Room>> _columns = boxes
        .GroupBy(b => b.X)
        .ToDictionary(c => c.Key, c => RoomsOf([.. c.OrderBy(b => b.Y)], height));

    /// <summary>The ways as SVG draws them, in order.</summary>
    public IReadOnlyList<string> Lead(IReadOnlyList<(LineageBox From, LineageBox To)> lines)
    {
        var passes = lines.SelectMany((line, number) => Passes(line.From, line.To, number)).ToList();
        var placed = passes
            .GroupBy(p => (p.X, Room: Nearest(p)))
            .SelectMany(g => Spread([.. g.OrderBy(p => p.Wanted).ThenBy(p => p.Line)], g.Key.Room))
            .ToDictionary(p => (p.Pass.Line, p.Pass.X), p => p.Y);
        var between = passes.ToLookup(p => p.Line, p => (p.X, Y: placed[(p.Line, p.X)]));
        return [.. lines.Select((line, number) => Draw(line.From, line.To, [.. between[number]]))];
    }

    private static List<Room> RoomsOf(IReadOnlyList<LineageBox> column, int height)
    {
        int[] ends = [Highest, .. column.Select(b => b.Y + LineageLayout.BoxHeight + Clear)];
        int[] begins = [.. column.Select(b => b.Y - Clear), height - Clear];
        return [.. ends.Zip(begins, (from, to) => new Room(from, Math.Max(from, to)))];
    }

    // As straight as it can go.
    private IEnumerable<Pass> Passes(LineageBox from, LineageBox to, int line)
    {
        var (left, right) = (Math.Min(from.X, to.X), Math.Max(from.X, to.X));
        return _columns
            .Keys.Where(x => x > left && x < right)
            .Select(x => new Pass(
                line,
                x,
                from.MiddleY + ((to.MiddleY - from.MiddleY) * (double)(x - from.X) / (to.X - from.X))
            ));
    }

    private Room Nearest(Pass pass) => _columns[pass.X].MinBy(room => Math.Abs(room.Clamp(pass.Wanted) - pass.Wanted))!;

    // Side by side, in the order in which they would like to go, as far apart as there is room.
    private static IEnumerable<(Pass Pass, int Y)> Spread(IReadOnlyList<Pass> passes, Room room)
    {
        var apart = passes.Count > 1 ? Math.Min(Apart, (double)(room.To - room.From) / (passes.Count - 1)) : 0;
        var places = new double[passes.Count];
        for (var i = 0; i < passes.Count; i++)
        {
            var wanted = room.Clamp(passes[i].Wanted);
            places[i] = i == 0 ? wanted : Math.Max(wanted, places[i - 1] + apart);
        }

        return passes.Select(
            (pass, i) => (pass, (int)Math.Round(Math.Min(places[i], room.To - ((passes.Count - 1 - i) * apart))))
        );
    }

    // From the right side of what lies nearer to evidence to the left side of what rests on it; within a column, round the side.
    private static string Draw(LineageBox from, LineageBox to, IReadOnlyList<(int X, int Y)> between)
    {
        var isBack = from.X > to.X;
        var way = new StringBuilder();
        var (x, y) = (from.X + (isBack ? 0 : LineageLayout.BoxWidth), from.MiddleY);
        way.Append(CultureInfo.InvariantCulture, $"M{x} {y}");
        if (from.X == to.X)
        {
            way.Append(CultureInfo.InvariantCulture, $"C{x + Bend} {y} {x + Bend} {to.MiddleY} {x} {to.MiddleY}");
            return way.ToString();
        }

        foreach (var pass in isBack ? between.OrderByDescending(p => p.X) : between.OrderBy(p => p.X))
        {
            var (near, far) = (pass.X, pass.X + LineageLayout.BoxWidth);
            Turn(isBack ? far : near, pass.Y);
            x = isBack ? near : far;
            way.Append(CultureInfo.InvariantCulture, $"H{x}");
        }

        Turn(to.X + (isBack ? LineageLayout.BoxWidth : 0), to.MiddleY);
        return way.ToString();

        // Within the gutter.
        void Turn(int nextX, int nextY)
        {
            var bend = isBack ? -Bend : Bend;
            way.Append(CultureInfo.InvariantCulture, $"C{x + bend} {y} {nextX - bend} {nextY} {nextX} {nextY}");
            (x, y) = (nextX, nextY);
        }
    }

    /// <summary>Where lines may go in a column.</summary>
    private sealed record Room(int From, int To)
    {
        public double Clamp(double y) => Math.Clamp(y, From, To);
    }

    /// <summary>A line on its way past a column, and how high it would like to.</summary>
    private sealed record Pass(int Line, int X, double Wanted);
}
