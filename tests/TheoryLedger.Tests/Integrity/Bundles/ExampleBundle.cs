using System.Text;
using System.Text.Json;
using TheoryLedger.Integrity;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Replay;
using TheoryLedger.Tests.Integrity.Notes;

namespace TheoryLedger.Tests.Integrity.Bundles;

/// <summary>A bundle as an honest server writes it; made to be tampered with.</summary>
internal sealed class ExampleBundle : IBundle
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 18, 44, 5, TimeSpan.Zero);
    private static readonly byte[] Headers = Encoding.UTF8.GetBytes(
        """{"tl-decided-by":[],"tl-decision":"0190a000-0000-7000-8000-000000000001","tl-effective":"2026","tl-pos":1}"""
    );

    private readonly GrowingTiles _tiles = new();
    private readonly List<byte[]> _entries = [];
    private readonly List<string> _history = [];
    private readonly List<byte[]> _events = [];
    private readonly List<byte[]> _fields = [];
    private readonly Dictionary<Guid, long> _lengths = [];
    private readonly Dictionary<Guid, Hash> _tips = [];

    /// <param name="events">How many events are of no consequence.</param>
    /// <param name="sealEvery">How often it is sealed.</param>
    /// <param name="first">Where numbering starts.</param>
    /// <param name="more">Events that come after these: stream, type, recorder and payload.</param>
    public ExampleBundle(
        int events,
        int sealEvery = 100,
        int first = 0,
        params IReadOnlyList<(Guid Stream, string Type, string Recorder, string Payload)> more
    )
    {
        for (var index = 0; index < events; index++)
        {
            Append(index, first + index);
            if ((index + 1) % sealEvery == 0 && index + 1 < events)
            {
                Seal();
            }
        }

        foreach (var (stream, type, recorder, payload) in more)
        {
            Append(events++, stream, type, recorder, payload);
        }

        var head = Seal();
        _history.RemoveAt(_history.Count - 1);
        Files[BundleFile.Checkpoint] = Encoding.UTF8.GetBytes(head);
        Files[BundleFile.Specification] = "# How to verify it\n"u8.ToArray();
        Files[BundleFile.Keys] = Encoding.UTF8.GetBytes(Policy);
        Files[BundleFile.Manifest] = new BundleManifest(
            BundleManifest.PresentFormat,
            Guid.Empty,
            Keys.Origin,
            events,
            events,
            BundleKind.Audit
        ).ToBytes();
        Files[BundleFile.History] = Joined(_history.Select(n => JsonSerializer.SerializeToUtf8Bytes(n)));
        Files[BundleFile.Theory] = new ReviewReplay().Theory().ToCanonicalJson();
        Files[BundleFile.Events] = Joined(_events);
        Files[BundleFile.Fields] = Joined(_fields);
    }

    public static string Policy { get; } =
        $"log {Keys.Log.Verifier}\nwitness us {Keys.Witness.Verifier}\nquorum none\n";

    public Dictionary<string, byte[]> Files { get; } = [];

    public IEnumerable<string> Names => Files.Keys;

    public Stream? Open(string name) => Files.TryGetValue(name, out var bytes) ? new MemoryStream(bytes) : null;

    public string[] LinesOf(string name) => Encoding.UTF8.GetString(Files[name]).TrimEnd('\n').Split('\n');

    public void SetLines(string name, IEnumerable<string> lines) =>
        Files[name] = Joined(lines.Select(Encoding.UTF8.GetBytes));

    public BundleReport Verify(BundleTrust? trust = null, IEventReader? follower = null) =>
        BundleVerifier.Verify(this, trust ?? new BundleTrust(), follower);

    private static byte[] Joined(IEnumerable<byte[]> lines) => [.. lines.SelectMany(line => line.Append((byte)'\n'))];

    // Every event has a stream of its own and two protected fields: one opened, one withheld.
    private void Append(int index, int number)
    {
        var id = new Guid(index, 1, 0, new byte[8]);
        var decision = new Disclosure(
            TreeHash.Of(BitConverter.GetBytes(index)).Bytes.ToArray(),
            id,
            "/decision",
            $"words {index}"
        );
        var dissent = new Disclosure(new byte[32], id, "/dissent", "hidden");
        var payload = Encoding.UTF8.GetBytes(
            $$$"""
            {"attendees":["00000000-0000-0000-0000-{{{number:d12}}}"],"concerns":[],"decision":{"$c":"{{{decision.Commitment}}}"},"dissent":{"$c":"{{{dissent.Commitment}}}"}}
            """
        );
        var line = new EventLine
        {
            Id = id,
            Position = index + 1,
            Stream = new Guid(index, 2, 0, new byte[8]),
            Version = 1,
            Type = "team-decision-minuted.v1",
            RecordedAt = Start.AddMilliseconds(index),
            Recorder = "agent/6f1c",
            Headers = Headers,
            Payload = payload,
        };
        Keep(line);
        _fields.Add(new FieldLine.Opened(decision).ToBytes());
        _fields.Add(new FieldLine.Withheld(id, "/dissent").ToBytes());
    }

    private void Append(int index, Guid stream, string type, string recorder, string payload)
    {
        _lengths[stream] = _lengths.GetValueOrDefault(stream) + 1;
        Keep(
            new EventLine
            {
                Id = IdOf(index),
                Position = index + 1,
                Stream = stream,
                Version = _lengths[stream],
                Type = type,
                RecordedAt = Start.AddMilliseconds(index),
                Recorder = recorder,
                Headers = Headers,
                Payload = Encoding.UTF8.GetBytes(payload),
            }
        );
    }

    /// <summary>The id of an event, by its index in the log.</summary>
    public static Guid IdOf(int index) => new(index, 1, 0, new byte[8]);

    private void Keep(in EventLine line)
    {
        var leaf = new EventLeaf
        {
            EventId = line.Id,
            StreamId = line.Stream,
            Version = line.Version,
            Position = line.Position,
            Type = line.Type,
            At = line.RecordedAt,
            By = line.Recorder,
            Payload = EventDigest.OfPayload(line.Payload),
            Headers = EventDigest.OfPayload(line.Headers),
            Previous = _tips.TryGetValue(line.Stream, out var tip) ? tip : null,
        };
        _tips[line.Stream] = leaf.ToHash();
        _events.Add(line.ToBytes());
        _entries.Add(leaf.ToBytes());
        _tiles.Append(leaf.ToHash());
    }

    private bool IsOutgrown(string name) =>
        name.StartsWith(BundleFile.Log, StringComparison.Ordinal)
        && (
            TilePath.TryParse(name[BundleFile.Log.Length..], out var tile)
            || TilePath.TryParseEntries(name[BundleFile.Log.Length..], out tile)
        )
        && !tile.IsIn(_tiles.Size);

    private string Seal()
    {
        foreach (var (tile, bytes) in _tiles.TakeChanged())
        {
            Files[BundleFile.Log + TilePath.Of(tile)] = bytes;
            if (tile.Level == 0)
            {
                var entries = _entries.Slice((int)tile.First, tile.Width).Select(e => (ReadOnlyMemory<byte>)e);
                Files[BundleFile.Log + TilePath.OfEntries(tile)] = EntryBundle.Write([.. entries]);
            }
        }

        // A bundle holds the tiles of its own size; narrower ones of earlier sizes are of no use to anybody.
        foreach (var path in Files.Keys.Where(IsOutgrown).ToList())
        {
            Files.Remove(path);
        }

        var note = $"{SignedCheckpoint.Sign(new Checkpoint(Keys.Origin, _tiles.Size, _tiles.Root()), Keys.Log)}";
        _history.Add(note);
        return note;
    }
}
