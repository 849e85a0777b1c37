using System.Globalization;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>Holds every column of an event against its leaf, or against the only value that it can have.</summary>
/// <remarks>It shares nothing with what makes leaves but the digests.</remarks>
internal sealed class RowCheck(Guid review, List<LiveFinding> findings)
{
    private const string Nothing = "nothing";

    private StoredRow? _before;
    private Guid? _decision;
    private long _sequenceBefore;
    private long _sequence;

    /// <summary>Checks one event after the other, in the order of their positions.</summary>
    /// <param name="row">What the database says.</param>
    /// <param name="leaf">What the log says; none for what it does not know.</param>
    public void Check(EventRow row, EventLeaf? leaf)
    {
        if (CompareWithLeaf(row, leaf, findings) is { } there)
        {
            var stored = new Comparing(LiveFinding.OfEvent, Where(row), findings);
            CompareConstants(stored, there);
            CompareWithBefore(stored, there);
            _before = there;
        }
    }

    /// <summary>Only what the leaf proves; without one, that the two tables which speak of an event agree.</summary>
    /// <returns>The event; none if it is not there.</returns>
    public static StoredRow? CompareWithLeaf(EventRow row, EventLeaf? leaf, List<LiveFinding> findings)
    {
        if (leaf is not null)
        {
            Compare(new Comparing(LiveFinding.OfPlace, Where(row), findings), row.Entry, leaf);
        }

        var stored = new Comparing(LiveFinding.OfEvent, Where(row), findings);
        if (row.Stored is not { } there)
        {
            stored.Say("the row", $"event {row.Entry.EventId}", Nothing);
            return null;
        }

        Compare(stored, there, row.Entry, leaf);
        CompareContent(stored, there, row.Entry, leaf);
        return there;
    }

    private static string Where(EventRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"position {row.Entry.Position}");

    private static void Compare(Comparing place, EntryRow entry, EventLeaf leaf)
    {
        place.That("event_id", leaf.EventId, entry.EventId);
        place.That("stream", leaf.StreamId, entry.Stream);
        place.That("version", leaf.Version, entry.Version);
        place.That("recorded_at", leaf.At, entry.RecordedAt);
    }

    // What is not sealed yet is at least held against its place.
    private static void Compare(Comparing stored, StoredRow row, EntryRow entry, EventLeaf? leaf)
    {
        stored.That("id", leaf?.EventId ?? entry.EventId, row.Id);
        stored.That("stream_id", leaf?.StreamId ?? entry.Stream, row.Stream);
        stored.That("version", leaf?.Version ?? entry.Version, row.Version);
        stored.That("timestamp", leaf?.At ?? entry.RecordedAt, row.At);
        if (leaf is not null)
        {
            stored.That("type", leaf.Type, row.Type);
            stored.That("user_name", leaf.By, row.By);
        }
    }

    private static void CompareContent(Comparing stored, StoredRow row, EntryRow entry, EventLeaf? leaf)
    {
        var payload = Digests.Of(row.Data);
        var (all, proven) = (Digests.Of(row.Headers), Digests.OfHeaders(row.Headers));
        stored.That("data", leaf is null ? payload : $"{leaf.Payload}", payload);
        stored.That("headers", leaf is null ? proven : $"{leaf.Headers}", proven);
        stored.That("headers that no leaf proves", proven, all);
        stored.That("headers, tl-pos", entry.Position, Digests.Position(row.Headers));
    }

    private void CompareConstants(Comparing stored, StoredRow row)
    {
        stored.That("tenant_id", $"{review}", row.Tenant);
        stored.That("mt_dotnet_type", DotNetTypeOf(row.Type), row.DotNetType);
        stored.That("is_archived", false, row.IsArchived);
        stored.That("bdata", Nothing, row.HasBinary ? "some bytes" : Nothing);
        stored.That("causation_id", Nothing, row.Causation ?? Nothing);
    }

    // Facts that one decision led to are told by the first of them. It decided at one time, and was stored at once, thing by thing.
    private void CompareWithBefore(Comparing stored, StoredRow row)
    {
        var isTogether = _before is { } before && before.At == row.At && before.By == row.By;
        var decision = Digests.Decision(row.Headers);
        stored.That("headers, tl-decision", isTogether && decision == _decision ? decision! : row.Id, decision);
        stored.That("correlation_id", $"{decision:N}", row.Correlation);
        _decision = decision;
        _sequenceBefore = isTogether ? _sequenceBefore : _sequence;
        _sequence = Math.Max(_sequence, row.Sequence);
        if (row.Sequence <= _sequenceBefore)
        {
            stored.Say("seq_id", $"more than {_sequenceBefore}", $"{row.Sequence}");
        }
    }

    private static string DotNetTypeOf(string type) =>
        EventNames.ByName.TryGetValue(type, out var known)
            ? $"{known.FullName}, {known.Assembly.GetName().Name}"
            : $"the type of a fact called {type}";
}

/// <summary>Compares columns of one row.</summary>
internal sealed class Comparing(string kind, string where, List<LiveFinding> findings)
{
    public void That(string column, object expected, object? found)
    {
        if (!expected.Equals(found))
        {
            Say(column, Words(expected), found is null ? "nothing" : Words(found));
        }
    }

    public void Say(string column, string expected, string found) =>
        findings.Add(new LiveFinding(kind, $"{where}, {column}", expected, found));

    private static string Words(object value) =>
        value is DateTimeOffset time
            ? time.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{value}");
}
