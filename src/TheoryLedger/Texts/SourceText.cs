using System.Diagnostics;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;

namespace TheoryLedger.Texts;

/// <summary>What decisions need to know of a text.</summary>
public sealed record SourceText(TextKind Kind, IReadOnlyList<Segment> Segments) : IFold<SourceText>
{
    public IEnumerable<Guid> LeansOn => Segments.Select(s => s.Speaker?.Value).OfType<Guid>();

    public static SourceText Fold(SourceText? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, TextAttached e) => new SourceText(e.Kind, e.Segments),
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

    public IReadOnlyList<ParticipantId> Speakers(Span span)
    {
        var speakers = new List<ParticipantId>();
        var from = 0;
        foreach (var segment in Segments)
        {
            if (segment.Speaker is { } speaker && from < span.To && from + segment.Length > span.From)
            {
                speakers.Add(speaker);
            }

            from += segment.Length;
        }

        return [.. speakers.Distinct()];
    }
}
