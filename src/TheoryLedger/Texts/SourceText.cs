using System.Diagnostics;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;

namespace TheoryLedger.Texts;

/// <summary>What decisions need to know of a text: whose it is, and what stands where in it.</summary>
public sealed record SourceText(SourceId SourceId, TextKind Kind, int Length, IReadOnlyList<Segment> Segments)
    : IFold<SourceText>
{
    public IEnumerable<Guid> LeansOn => [SourceId.Value, .. SpeakersIn(0, Length).Select(s => s.Value)];

    public static SourceText Fold(SourceText? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, TextAttached e) => new SourceText(e.SourceId, e.Kind, e.Length, e.Segments),
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

    /// <summary>Whether the words at a span can be read: the decision asked for them, and nobody's withdrawal closed them.</summary>
    public bool IsOpen(int from, int to) => Overlapping(from, to).All(s => s.Segment.Content.Text is not null);

    /// <summary>The words from one code point up to, but not including, another; only where they are open.</summary>
    public string Quote(int from, int to) =>
        string.Concat(
            Overlapping(from, to)
                .Select(s =>
                    CodePoints.Slice(
                        s.Segment.Content.Text ?? throw new InvalidOperationException("These words are not open."),
                        s.From,
                        s.To
                    )
                )
        );

    /// <summary>The participants who speak somewhere in a span.</summary>
    public IEnumerable<ParticipantId> SpeakersIn(int from, int to) =>
        Overlapping(from, to).Select(s => s.Segment.Speaker).OfType<ParticipantId>().Distinct();

    /// <summary>
    /// Those whose words a span may hold: whoever speaks in it, and all who took part where nobody can tell them apart, in notes and in
    /// turns that no participant is named for.
    /// </summary>
    public IReadOnlyList<ParticipantId> VoicesIn(int from, int to, Known known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var isAnybodys = Kind == TextKind.Notes || Overlapping(from, to).Exists(s => s.Segment.Speaker is null);
        var anybody = isAnybodys ? known.Find<Source>(SourceId.Value)?.Participants ?? [] : [];
        return [.. SpeakersIn(from, to).Union(anybody)];
    }

    /// <summary>The interview or focus group, where something stands in a span that no participant is named for.</summary>
    public SourceId? Unattributed(int from, int to, Known known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return
            known.Find<Source>(SourceId.Value) is { IsFieldwork: true }
            && Overlapping(from, to).Exists(s => s.Segment.Speaker is null)
            ? SourceId
            : null;
    }

    private List<(Segment Segment, int From, int To)> Overlapping(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, Length);
        var overlapping = new List<(Segment, int, int)>();
        var start = 0;
        foreach (var segment in Segments)
        {
            var (first, end) = (Math.Max(from - start, 0), Math.Min(to - start, segment.Length));
            if (first < end)
            {
                overlapping.Add((segment, first, end));
            }

            start += segment.Length;
        }

        return overlapping;
    }
}
