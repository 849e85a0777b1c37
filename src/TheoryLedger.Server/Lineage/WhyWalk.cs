using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Lineage;

/// <summary>Goes from one thing to what it rests on, nearest first, and leaves aside what is not worth telling.</summary>
internal sealed class WhyWalk(AsOf asOf, Guid focus, LineageAsked asked)
{
    // A reading is no reading without its words, so these take no room; only what nobody could read is bounded.
    private const int WordsForEach = 8;

    private readonly Dictionary<Guid, string[]> _followed = [];
    private readonly Dictionary<Guid, string> _concepts = [];
    private readonly List<Guid> _shown = [focus];
    private int _room = asked.Limit - 1;

    /// <summary>What was found, nearest first, and every pointer that was followed.</summary>
    public async Task<(IReadOnlyList<Guid> Things, List<LineageEdge> Edges, int More)> GoAsync(
        string concept,
        CancellationToken token
    )
    {
        Follow(focus, concept, WhyGrounds.From(concept));
        List<Guid> edge = [focus];
        for (var distance = 1; distance <= asked.Depth && edge.Count > 0; distance++)
        {
            edge = await NextAsync(edge, token);
        }

        var edges = await Rows(Courses.Impersonal).AmongAsync(_shown, token);
        return (_shown, [.. edges.Where(IsFollowed)], await BeyondAsync(token));
    }

    private async Task<List<Guid>> NextAsync(List<Guid> from, CancellationToken token)
    {
        var next = new List<Guid>();
        foreach (var (kinds, things) in Groups(from))
        {
            var isReading = WhyGrounds.IsReading(_concepts[things[0]]);
            var room = isReading ? WordsForEach * asked.Limit : _room;
            var found = await Rows(kinds).NextAsync(things, Side.Up, _shown, room, token);
            var portraits = await asOf.PortraitsAsync([.. found.Select(f => f.Id)], token);
            foreach (var (id, by) in found)
            {
                var concept = portraits.GetValueOrDefault(id)?.Concept ?? "unknown";
                Follow(id, concept, WhyGrounds.Beyond(concept, by));
                _shown.Add(id);
                next.Add(id);
            }

            _room -= isReading ? 0 : found.Count;
        }

        return next;
    }

    private void Follow(Guid id, string concept, string[] kinds)
    {
        _concepts[id] = concept;
        _followed[id] = kinds;
    }

    private IEnumerable<(string[] Kinds, List<Guid> Things)> Groups(IEnumerable<Guid> things) =>
        things
            .Where(id => _followed[id].Length > 0)
            .GroupBy(id => (_followed[id], IsReading: WhyGrounds.IsReading(_concepts[id])))
            .Select(group => (group.Key.Item1, group.ToList()));

    private async Task<int> BeyondAsync(CancellationToken token)
    {
        var more = 0;
        foreach (var (kinds, things) in Groups(_shown))
        {
            more += (await Rows(kinds).BeyondAsync(things, Side.Up, _shown, token)).Values.Sum();
        }

        return more;
    }

    private bool IsFollowed(LineageEdge edge) =>
        edge.Upstream is { } up && _followed[up == edge.To ? edge.From : edge.To].Contains(edge.Kind);

    private LineageRows Rows(IReadOnlyList<string> kinds) => new(asOf, focus, asked, kinds);
}
