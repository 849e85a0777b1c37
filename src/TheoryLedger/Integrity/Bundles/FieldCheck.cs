namespace TheoryLedger.Integrity.Bundles;

/// <summary>Holds what a bundle says of protected fields against the commitments in the events, event by event.</summary>
internal sealed class FieldCheck(Lines lines, BundleKind kind, List<BundleFinding> findings) : IDisposable
{
    private readonly List<Commitment> _due = [];
    private readonly ErasureCheck _erasures = new(findings);
    private FieldLine? _next;
    private bool _isRead;

    public FieldCounts Counts { get; private set; } = new(0, 0, 0);

    public void Take(in EventLine @event)
    {
        _erasures.See(@event);
        var eventId = @event.Id;
        _due.Clear();
        Commitments.Find(@event.Payload, _due);
        foreach (var commitment in _due)
        {
            if (Peek() is { } line && line.Event == eventId && line.Pointer == commitment.Pointer)
            {
                Compare(line, commitment);
                _isRead = false;
            }
            else
            {
                Add(
                    $"{eventId}{commitment.Pointer}",
                    "opened, withheld or erased by a decision",
                    "missing-unexplained"
                );
            }
        }

        while (Peek() is { } more && more.Event == eventId)
        {
            Add($"{eventId}{more.Pointer}", "a field that the event commits to", "no such commitment");
            _isRead = false;
        }
    }

    /// <summary>Goes past the fields of an event that is not what its entry says: that is told already.</summary>
    public void Pass(Guid eventId)
    {
        while (Peek() is { } line && line.Event == eventId)
        {
            _isRead = false;
        }
    }

    public void Finish()
    {
        _erasures.Finish();
        Counts = Counts with { Erased = _erasures.Authorised };
        while (Peek() is { } line)
        {
            Add($"{line.Event}{line.Pointer}", "a field of an event in its place", "a field of none, or out of order");
            _isRead = false;
        }

        if (lines.IsBroken)
        {
            Add(BundleFile.Fields, "whole lines", "the end of the file within a line, or a line that is too long");
        }
    }

    public void Dispose() => lines.Dispose();

    private FieldLine? Peek()
    {
        while (!_isRead && lines.TryNext(out var utf8))
        {
            _isRead = FieldLine.TryParse(utf8, out _next);
            if (!_isRead)
            {
                Add(
                    $"{BundleFile.Fields}, line {lines.Count}",
                    "a field in canonical JSON",
                    $"{utf8.Length} other bytes"
                );
            }
        }

        return _isRead ? _next : null;
    }

    private void Compare(FieldLine line, Commitment commitment)
    {
        switch (line)
        {
            case FieldLine.Opened { Disclosure: var opened } when !opened.Fits(commitment.Hash):
                Add($"{line.Event}{line.Pointer}", $"words with the commitment {commitment.Hash}", opened.Commitment);
                break;
            case FieldLine.Opened:
                Counts = Counts with { Opened = Counts.Opened + 1 };
                break;
            case FieldLine.Erased erased:
                _erasures.Claim(erased);
                break;
            case FieldLine.Sealed when kind is BundleKind.Backup:
                Counts = Counts with { Sealed = Counts.Sealed + 1 };
                break;
            case FieldLine.Sealed:
                Add($"{line.Event}{line.Pointer}", "words that are opened or withheld", "sealed words, as in a backup");
                break;
            default:
                Counts = Counts with { Withheld = Counts.Withheld + 1 };
                break;
        }
    }

    private void Add(string place, string expected, string found) =>
        findings.Add(new(BundleCheck.Fields, place, expected, found));
}

/// <summary>How many protected fields were found in which state: erased are those alone that a fact of the log erased.</summary>
public sealed record FieldCounts(long Opened, long Withheld, long Erased)
{
    /// <summary>Kept in a backup as they are sealed.</summary>
    public long Sealed { get; init; }
}
