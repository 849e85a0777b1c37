using System.Text.Json;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Verification;

/// <summary>Remembers when a log says that another key signs from now on, and which checkpoints that key did not sign.</summary>
/// <remarks>So a key that was stolen, and retired for it, signs nothing any more that anybody believes.</remarks>
internal sealed class KeyChanges(IEntryReader? reader) : IEntryReader
{
    private readonly List<(long Entry, string Added)> _changes = [];

    public void Read(long index, ReadOnlySpan<byte> entry, Hash hash)
    {
        // Most entries are events, and those begin so (RFC 8785 sorts the members by name).
        if (!entry.StartsWith("{\"at\":"u8) && Added(entry) is { } key)
        {
            _changes.Add((index, key));
        }

        reader?.Read(index, entry, hash);
    }

    /// <summary>The checkpoints that hold the change of a key, and that the new one did not sign.</summary>
    public IEnumerable<LogFinding> Unsigned(LogEvidence evidence) =>
        Unsigned(evidence.History, "checkpoint").Concat(Unsigned(evidence.SeenElsewhere, "checkpoint seen elsewhere"));

    private IEnumerable<LogFinding> Unsigned(IEnumerable<ReadOnlyMemory<byte>> notes, string name) =>
        from item in notes.Index()
        let signed = SignedCheckpoint.TryParse(item.Item.Span, out var read, out _) ? read : null
        where signed is not null
        from change in _changes.Where(c => c.Entry < signed.Checkpoint.Size).TakeLast(1)
        where !IsSignedBy(change.Added, signed.Note)
        select new LogFinding.KeyRetired($"{name} {item.Index + 1}", change.Added, change.Entry);

    private static bool IsSignedBy(string added, SignedNote note) =>
        VerifierKey.TryParse(added, out var key, out _) && note.Verify([key]) is NoteVerdict.Signed;

    private static string? Added(ReadOnlySpan<byte> entry) =>
        NoticeLeaf.TryParse(entry, out var notice)
        && notice.Kind == "key"
        && notice.ToJson().TryGetProperty("added", out var added)
        && added.ValueKind is JsonValueKind.String
            ? added.GetString()
            : null;
}
