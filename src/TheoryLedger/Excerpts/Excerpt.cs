using System.Diagnostics;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Excerpts;

/// <summary>What decisions need to know of an excerpt.</summary>
public sealed record Excerpt(SourceId SourceId, TextId TextId, Span Span) : IFold<Excerpt>
{
    public IEnumerable<Guid> LeansOn => [SourceId.Value, TextId.Value];

    public static Excerpt Fold(Excerpt? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, ExcerptMarked e) => new Excerpt(e.SourceId, e.TextId, e.Span),
            ({ } x, ExcerptReAnchored e) => x with { TextId = e.TextId, Span = e.Span },
            ({ } x, UseAppraised or UseAppraisalRevised) => x,
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

    public IReadOnlyList<ParticipantId> Participants(Known known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Find<SourceText>(TextId.Value)?.Speakers(Span) ?? [];
    }
}
