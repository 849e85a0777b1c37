using System.Globalization;

namespace TheoryLedger.Server.CausalWeb;

/// <summary>Leads lines between the boxes of a causal web and never behind one, so that each can be followed.</summary>
/// <remarks>
/// Between two columns there is room for what goes up and down, and below each band for what goes across. What leads on to the next
/// column, or back to the one before, needs only the room between the two.
/// </remarks>
internal sealed class WebRouter(IReadOnlyList<WebStretch> bands, IReadOnlyList<WebBox> boxes)
{
    private const int Lanes = 4;
    private const int Apart = 5;
    private const int First = 8;
    private const int Round = 5;

    private readonly Dictionary<int, int> _across = [];
    private readonly Dictionary<int, int> _upright = [];

    /// <summary>Whether anything leads round the first column.</summary>
    public bool GoesRoundTheLeft => _upright.ContainsKey(-WebLayout.Gap);

    /// <summary>The way from one box to another, as SVG draws it.</summary>
    public string Way(WebBox from, WebBox to)
    {
        var step = (to.X - from.X) / WebLayout.Step;
        return step switch
        {
            > 1 when IsOpen(from, to) => Straight(from, to),
            _ => Turned(from, to, step),
        };
    }

    private string Turned(WebBox from, WebBox to, int step) =>
        step switch
        {
            1 => Curve((from.Right, from.MiddleY), 20, -20, (to.X, to.MiddleY)),
            0 => Curve((from.Right, from.MiddleY), 30, 30, (to.Right, to.MiddleY)),
            -1 => Curve((from.X, from.MiddleY), -30, 30, (to.Right, to.MiddleY)),
            _ => Rounded(Around(from, to)),
        };

    // Where nothing stands between the two columns at this height, a line goes straight on to the column that it leads to.
    private bool IsOpen(WebBox from, WebBox to) =>
        !boxes.Any(box => box.X > from.X && box.X < to.X && Math.Abs(box.Y - from.Y) < WebLayout.BoxHeight + Apart)
        && BandOf(from) == BandOf(to);

    private static string Straight(WebBox from, WebBox to)
    {
        var bend = to.X - WebLayout.Gap;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"M{from.Right} {from.MiddleY}L{bend} {from.MiddleY}C{bend + 20} {from.MiddleY} {to.X - 20} {to.MiddleY} {to.X} {to.MiddleY}"
        );
    }

    // Out to the right, along below a band that lies between the two, and in from the left.
    private List<(int X, int Y)> Around(WebBox from, WebBox to)
    {
        var (down, up) = (Upright(from.Right), Upright(to.X - WebLayout.Gap));
        var along = Across(BandBetween(from, to));
        return
        [
            (from.Right, from.MiddleY),
            (down, from.MiddleY),
            (down, along),
            (up, along),
            (up, to.MiddleY),
            (to.X, to.MiddleY),
        ];
    }

    private int BandBetween(WebBox from, WebBox to)
    {
        var (one, other) = (BandOf(from), BandOf(to));
        return one < other ? other - 1 : other;
    }

    private int BandOf(WebBox box) => bands.Count(band => band.Top <= box.Y) - 1;

    private int Across(int band) => bands[band].Bottom + First + (Next(_across, band) * Apart);

    private int Upright(int room) => room + First + (Next(_upright, room) * Apart);

    private static int Next(Dictionary<int, int> taken, int room) =>
        (taken[room] = taken.GetValueOrDefault(room, -1) + 1) % Lanes;

    private static string Curve((int X, int Y) from, int bend1, int bend2, (int X, int Y) to) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"M{from.X} {from.Y}C{from.X + bend1} {from.Y} {to.X + bend2} {to.Y} {to.X} {to.Y}"
        );

    private static string Rounded(List<(int X, int Y)> points)
    {
        var way = string.Create(CultureInfo.InvariantCulture, $"M{points[0].X} {points[0].Y}");
        for (var at = 1; at < points.Count - 1; at++)
        {
            var (before, corner, after) = (points[at - 1], points[at], points[at + 1]);
            var (near, far) = (Towards(corner, before), Towards(corner, after));
            way += string.Create(
                CultureInfo.InvariantCulture,
                $"L{near.X} {near.Y}Q{corner.X} {corner.Y} {far.X} {far.Y}"
            );
        }

        return way + string.Create(CultureInfo.InvariantCulture, $"L{points[^1].X} {points[^1].Y}");
    }

    // Never farther than half the way, so that two corners do not pass each other.
    private static (int X, int Y) Towards((int X, int Y) corner, (int X, int Y) other) =>
        (corner.X + Limited(other.X - corner.X), corner.Y + Limited(other.Y - corner.Y));

    private static int Limited(int way) => Math.Sign(way) * Math.Min(Round, Math.Abs(way) / 2);
}

/// <summary>From where to where the boxes of a band lie.</summary>
internal sealed record WebStretch(int Top, int Bottom);
