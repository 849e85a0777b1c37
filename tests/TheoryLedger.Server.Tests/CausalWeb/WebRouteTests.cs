using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Server.CausalWeb;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.CausalWeb;

/// <summary>Whatever leads to whatever in a causal web, its line can be followed from the one to the other.</summary>
public sealed partial class WebRouteTests : BunitContext
{
    private static readonly ElementRole[] Roles =
    [
        ElementRole.Context,
        ElementRole.MechanismResource,
        ElementRole.MechanismReasoning,
        ElementRole.Outcome,
    ];

    [Fact]
    public void No_line_runs_behind_a_box()
    {
        var layout = WebLayout.Of(Web());

        var hidden = layout
            .Lines.Where(line => Points(line.Path).Any(p => layout.Boxes.Any(box => IsWithin(p, box))))
            .ToList();

        Assert.Equal(24 * 23, layout.Lines.Count);
        Assert.Empty(hidden);
    }

    [Fact]
    public void Every_line_stays_in_the_picture()
    {
        var layout = WebLayout.Of(Web());

        Assert.All(
            layout.Lines.SelectMany(line => Points(line.Path)),
            p =>
            {
                Assert.InRange(p.X, -layout.Left, layout.Width + WebLayout.Margin);
                Assert.InRange(p.Y, 0, layout.Height);
            }
        );
    }

    [Fact]
    public void A_ripple_is_drawn_as_two_thin_lines_beside_each_other()
    {
        var sheet = new Sheet(
            new ReviewOnSheet(Guid.Empty, "A review", IsReconstruction: false, Label: null),
            new Seen(TimeOrder.Recorded, 9, 9, By: null, Query: "", Landmarks: []),
            new Reader([], FormToken: null),
            new Dictionary<Guid, Portrait>(),
            "/reviews/r/causal-web"
        );
        var picture = Render<CausalWebPicture>(p => p.Add(w => w.Web, Web()).AddCascadingValue(sheet));

        var ripples = picture.FindAll("path.line-ripple");
        Assert.NotEmpty(ripples);
        // A line of the ground lies on each, and bears its tip.
        Assert.All(
            ripples,
            ripple =>
            {
                var between = ripple.NextElementSibling!;
                Assert.Equal("line-between", between.GetAttribute("class"));
                Assert.Equal(ripple.GetAttribute("d"), between.GetAttribute("d"));
                Assert.Equal("url(#tip-ripple)", between.GetAttribute("marker-end"));
            }
        );
        Assert.Empty(picture.FindAll("path.line-stated + path.line-between"));
    }

    private static bool IsWithin((double X, double Y) point, WebBox box) =>
        point.X > box.X + 0.5
        && point.X < box.Right - 0.5
        && point.Y > box.Y + 0.5
        && point.Y < box.Y + WebLayout.BoxHeight - 0.5;

    // Three configurations with two elements in each role, and everything leads to everything.
    private static CausalWebReading Web()
    {
        var nodes = Enumerable
            .Range(0, 24)
            .Select(n => new WebNode(
                Id(n + 1),
                "elements",
                $"Element {n}",
                Roles[n / 2 % 4],
                null,
                new ConfigurationNamed(Id(100 + (n / 8)), "One"),
                null
            ))
            .ToList();
        var edges =
            from one in nodes
            from other in nodes
            where one != other
            select one.Configuration == other.Configuration
                ? new WebEdge(WebEdgeKind.Link, one.Id, other.Id, Id(900), Explicitness.Explicit, null)
                : new WebEdge(WebEdgeKind.Ripple, one.Id, other.Id, Id(901), null, null);
        return new(
            [],
            [],
            nodes,
            [.. edges],
            [],
            MayBeMoreChains: false,
            [],
            MayBeMoreLoops: false,
            new(0, 0, 0, 0, []),
            9
        );
    }

    // What a path goes through, step by step.
    private static IEnumerable<(double X, double Y)> Points(string path)
    {
        (double X, double Y) at = default;
        foreach (Match step in Steps().Matches(path))
        {
            var numbers = step.Groups["numbers"]
                .Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(n => double.Parse(n, CultureInfo.InvariantCulture))
                .ToArray();
            (double X, double Y)[] through = [at, .. numbers.Chunk(2).Select(pair => (pair[0], pair[1]))];
            at = through[^1];
            if (step.Groups["how"].Value == "M")
            {
                continue;
            }

            for (var t = 0; t <= 100; t++)
            {
                yield return Bent(through, t / 100.0);
            }
        }
    }

    private static (double X, double Y) Bent((double X, double Y)[] through, double t)
    {
        while (through.Length > 1)
        {
            through =
            [
                .. through
                    .Zip(through.Skip(1))
                    .Select(pair =>
                        (
                            pair.First.X + ((pair.Second.X - pair.First.X) * t),
                            pair.First.Y + ((pair.Second.Y - pair.First.Y) * t)
                        )
                    ),
            ];
        }

        return through[0];
    }

    [GeneratedRegex(
        "(?<how>[MLQC])(?<numbers>[-0-9. ]+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Steps();

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
