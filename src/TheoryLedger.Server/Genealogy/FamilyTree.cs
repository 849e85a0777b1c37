using System.Globalization;

namespace TheoryLedger.Server.Genealogy;

/// <summary>Those of a genealogy who have kin, laid out by generation; whoever stands alone is only in the table.</summary>
public sealed record FamilyTree(IReadOnlyList<FamilyBox> Boxes, IReadOnlyList<string> Lines, int Width, int Height)
{
    public const int BoxWidth = 220;
    public const int BoxHeight = 52;

    private const int Gap = 56;
    private const int Row = 66;
    private const int Top = 8;

    /// <summary>The same family always stands in the same way.</summary>
    public static FamilyTree Of(IReadOnlyList<GenealogyMember> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var all = members.ToDictionary(m => m.Id);
        var kin = members
            .SelectMany(m =>
                m.Parents.Select(p => (From: p.Id, To: m.Id)).Concat(m.Heirs.Select(h => (From: m.Id, To: h.Id)))
            )
            .Where(pair => pair.From != pair.To && all.ContainsKey(pair.From) && all.ContainsKey(pair.To))
            .Distinct()
            .ToList();
        var generations = Generations([.. members.Select(m => m.Id)], kin);
        var boxes = members
            .Where(m => generations.ContainsKey(m.Id))
            .GroupBy(m => generations[m.Id])
            .SelectMany(g => g.Select((m, at) => new FamilyBox(m.Id, g.Key * (BoxWidth + Gap), Top + (at * Row))))
            .ToDictionary(b => b.Id);
        return new(
            [.. boxes.Values],
            [.. kin.Select(pair => Line(boxes[pair.From], boxes[pair.To]))],
            boxes.Count == 0 ? 0 : boxes.Values.Max(b => b.X) + BoxWidth,
            boxes.Count == 0 ? 0 : boxes.Values.Max(b => b.Y) + Row
        );
    }

    // What others went into stands to their right. Whatever takes part in a circle stays where it has come to.
    private static Dictionary<Guid, int> Generations(List<Guid> members, List<(Guid From, Guid To)> kin)
    {
        var generations = kin.SelectMany(pair => new[] { pair.From, pair.To })
            .Distinct()
            .ToDictionary(id => id, _ => 0);
        for (var round = 0; round < members.Count; round++)
        {
            var late = kin.Where(pair => generations[pair.To] <= generations[pair.From]).ToList();
            late.ForEach(pair => generations[pair.To] = Math.Min(generations[pair.From] + 1, MostGenerations));
            if (late.Count == 0)
            {
                break;
            }
        }

        return generations;
    }

    private const int MostGenerations = 12;

    private static string Line(FamilyBox from, FamilyBox to)
    {
        var (x1, y1, x2, y2) = (from.X + BoxWidth, from.Y + (BoxHeight / 2), to.X, to.Y + (BoxHeight / 2));
        return string.Create(CultureInfo.InvariantCulture, $"M{x1} {y1}C{x1 + 28} {y1} {x2 - 28} {y2} {x2} {y2}");
    }
}

/// <summary>Where a member of a family stands.</summary>
public sealed record FamilyBox(Guid Id, int X, int Y);
