using System.Text.Json;
using TheoryLedger.Integrity.Bundles;

namespace TheoryLedger.Cli.Explaining;

/// <summary>Which events there are about what, and what each names: read once, so that a question can be followed.</summary>
internal sealed class EventMap : IEventReader
{
    // What points from evidence to what it is evidence for: there, whoever points lies nearer to the words.
    private static readonly string[] Towards = ["evidence-", "coding-", "excerpt-coded.", "code-tied."];

    private readonly Dictionary<Guid, List<EventPlace>> _about = [];
    private readonly Dictionary<Guid, HashSet<Guid>> _grounds = [];
    private readonly Dictionary<Guid, Guid> _streamOf = [];

    public void Read(long index, in EventLine line)
    {
        _streamOf[line.Id] = line.Stream;
        var place = new EventPlace(index, line.Position, line.Id, line.Type);
        (_about.TryGetValue(line.Stream, out var about) ? about : _about[line.Stream] = []).Add(place);
        var leadsOn = IsTowards(line.Type);
        foreach (var named in IdsIn(line.Payload).Where(id => id != default))
        {
            Ground(line.Stream, named);
            if (leadsOn)
            {
                Ground(named, line.Stream);
            }
        }
    }

    /// <summary>The thing that an id means: itself, or what an event is about; none if there is neither.</summary>
    public Guid? ThingOf(Guid id) =>
        _about.ContainsKey(id) ? id
        : _streamOf.TryGetValue(id, out var stream) ? stream
        : null;

    public IReadOnlyList<EventPlace> About(Guid thing) => _about[thing];

    /// <summary>The things that a thing rests on, the earliest first.</summary>
    public IEnumerable<Guid> GroundsOf(Guid thing) =>
        _grounds
            .GetValueOrDefault(thing, [])
            .Select(ThingOf)
            .OfType<Guid>()
            .Where(ground => ground != thing)
            .Distinct()
            .OrderBy(ground => _about[ground][0].Position);

    private static bool IsTowards(string type) =>
        Towards.Any(beginning => type.StartsWith(beginning, StringComparison.Ordinal));

    private void Ground(Guid thing, Guid on) =>
        (_grounds.TryGetValue(thing, out var grounds) ? grounds : _grounds[thing] = []).Add(on);

    private static List<Guid> IdsIn(ReadOnlySpan<byte> payload)
    {
        var ids = new List<Guid>();
        var reader = new Utf8JsonReader(payload);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String && reader.TryGetGuid(out var id))
            {
                ids.Add(id);
            }
        }

        return ids;
    }
}

/// <summary>An event, where it stands.</summary>
internal sealed record EventPlace(long Index, long Position, Guid Id, string Type);
