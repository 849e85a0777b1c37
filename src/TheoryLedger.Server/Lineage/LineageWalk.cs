using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Lineage;

/// <summary>Goes from one thing to whatever lies up or down from it, nearest first, and never round in circles.</summary>
/// <remarks>Up stays up and down stays down: what two things merely have in common does not relate them.</remarks>
internal sealed class LineageWalk(AsOf asOf, LineageRows rows, (Guid Id, string? Concept) focus, LineageAsked asked)
{
    private readonly Dictionary<Guid, int> _distances = new() { [focus.Id] = 0 };
    private readonly List<Guid> _shown = [focus.Id];
    private readonly Dictionary<Side, HashSet<Guid>> _passed = asked.Sides.ToDictionary(
        s => s,
        _ => new HashSet<Guid> { focus.Id }
    );

    private int Room => asked.Limit - _shown.Count;

    /// <summary>The lineage of a thing; none if there is no such thing, or it has no such part.</summary>
    public static async Task<LineageReading?> OfAsync(
        AsOf asOf,
        Guid focus,
        LineageAsked asked,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(asOf);
        var rows = new LineageRows(asOf, focus, asked, asked.Kinds);
        if (!await rows.IsThereAsync(token))
        {
            return null;
        }

        var concept = (await asOf.PortraitsAsync([focus], token)).GetValueOrDefault(focus)?.Concept;
        var walk = new LineageWalk(asOf, rows, (focus, concept), asked);
        await walk.GoAsync(token);
        return await walk.TellAsync(asOf.Moment.Position, token);
    }

    private async Task GoAsync(CancellationToken token)
    {
        var edge = asked.Sides.ToDictionary(side => side, _ => new List<Guid> { focus.Id });
        for (var distance = 1; distance <= asked.Depth && edge.Values.Any(e => e.Count > 0); distance++)
        {
            var found = new List<(Guid Id, Side Side, int Turn)>();
            foreach (var side in asked.Sides)
            {
                var next = await NextAsync(edge[side], side, token);
                found.AddRange(next.Select((met, turn) => (met.Id, side, turn)));
                edge[side] = [];
            }

            foreach (var (id, side, _) in found.OrderBy(f => f.Turn).ThenBy(f => f.Side))
            {
                Take(id, side, distance, edge[side]);
            }
        }
    }

    // Those that the other side has brought here take no room, so as many more may come.
    private async Task<List<Met>> NextAsync(List<Guid> from, Side side, CancellationToken token) =>
        from.Count == 0
            ? []
            : await rows.NextAsync(from, WayTo(side), _passed[side], Math.Max(Room, 0) + _shown.Count, token);

    // From somebody who spoke it goes on to what they said, not to what others said in the same text.
    private Way WayTo(Side side) => new(side, side == Side.Down && focus.Concept == "participants");

    private void Take(Guid id, Side side, int distance, List<Guid> edge)
    {
        if (!_distances.ContainsKey(id))
        {
            if (Room <= 0)
            {
                return;
            }

            _distances[id] = distance;
            _shown.Add(id);
        }

        _passed[side].Add(id);
        edge.Add(id);
    }

    private async Task<LineageReading> TellAsync(long position, CancellationToken token)
    {
        var portraits = await asOf.PortraitsAsync(_shown, token);
        var edges = await rows.AmongAsync(_shown, token);
        var marks = await EvidenceMarks.OfAsync(asOf, portraits, token);
        var more = new Dictionary<Guid, int>();
        foreach (var side in asked.Sides)
        {
            foreach (var (id, count) in await rows.BeyondAsync(_passed[side], WayTo(side), _shown, token))
            {
                more[id] = more.GetValueOrDefault(id) + count;
            }
        }

        var meant = edges.Where(e => e.Version is not null).ToLookup(e => e.To, e => e.Version!.Value);
        var nodes = _shown.Select(id =>
            marks.On(NodeOf(id, portraits.GetValueOrDefault(id), meant[id], more.GetValueOrDefault(id)))
        );
        return new(focus.Id, asked.Direction, asked.Depth, [.. nodes], edges, position);
    }

    private LineageNode NodeOf(Guid id, Portrait? portrait, IEnumerable<int> meant, int more) =>
        new(
            id,
            portrait?.Concept ?? "unknown",
            portrait?.Title,
            [.. meant.Distinct().Order()],
            portrait?.PresentVersion,
            portrait?.State,
            _distances[id],
            more
        )
        {
            Earlier = portrait?.Earlier,
            IsNote = portrait is { IsNote: true } ? true : null,
        };
}
