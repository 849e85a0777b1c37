using System.Globalization;
using Npgsql;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Integrity.Verification;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>Reads leaf after leaf and, beside it, row after row of the live database.</summary>
internal sealed class LiveReader(
    NpgsqlDataReader rows,
    NpgsqlDataReader columns,
    RowCheck check,
    List<LiveFinding> findings,
    Action<long> progress
) : IEntryReader
{
    private readonly LeafChain _chain = new();
    private EventRow? _row;
    private bool _isAtEnd;

    /// <summary>What is wrong with the entries by themselves.</summary>
    public IEnumerable<LiveFinding> OfLeaves =>
        _chain.Findings.Select(f => new LiveFinding(
            LiveFinding.OfLeaf,
            $"entry {Number(f.Index)}",
            f.Expected,
            f.Found
        ));

    void IEntryReader.Read(long index, ReadOnlySpan<byte> entry, Hash hash)
    {
        var leaf = _chain.Take(index, entry, hash) as EventLeaf;
        Compare(index, leaf, hash);
        if (leaf is null)
        {
            return;
        }

        while (Peek() is { } early && early.Entry.Position < leaf.Position)
        {
            Unlogged(early);
        }

        if (Peek() is { } row && row.Entry.Position == leaf.Position)
        {
            check.Check(row, leaf);
            _row = null;
        }
        else
        {
            var where = $"position {Number(leaf.Position)}";
            findings.Add(new LiveFinding(LiveFinding.OfPlace, where, $"event {leaf.EventId}", "nothing"));
        }

        progress(index + 1);
    }

    /// <summary>At the end: rows up to the last position that is sealed, of which the log knows nothing.</summary>
    public void Finish()
    {
        while (Peek() is { } row)
        {
            Unlogged(row);
        }
    }

    private void Unlogged(EventRow row)
    {
        var where = $"position {Number(row.Entry.Position)}";
        findings.Add(new LiveFinding(LiveFinding.OfPlace, where, "no event", $"event {row.Entry.EventId}"));
        check.Check(row, leaf: null);
        _row = null;
    }

    private EventRow? Peek()
    {
        if (_row is null && !_isAtEnd)
        {
            _isAtEnd = !rows.Read();
            _row = _isAtEnd ? null : EventRow.Read(rows);
        }

        return _row;
    }

    // By these columns leaves are found; they must say what the entry says.
    private void Compare(long index, EventLeaf? leaf, Hash hash)
    {
        var comparing = new Comparing(LiveFinding.OfLeaf, $"entry {Number(index)}", findings);
        if (!columns.Read() || columns.GetInt64(0) != index)
        {
            comparing.Say("the row", Number(index), "another");
            return;
        }

        object none = "nothing";
        comparing.That("position", leaf?.Position ?? none, Column(1));
        comparing.That("event_id", leaf?.EventId ?? none, Column(2));
        comparing.That("stream", leaf?.StreamId ?? none, Column(3));
        comparing.That("version", leaf?.Version ?? none, Column(4));
        comparing.That("hash", hash, new Hash(columns.GetFieldValue<byte[]>(5)));
    }

    private object Column(int at) => columns.IsDBNull(at) ? "nothing" : columns.GetValue(at);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
