using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Replay;

/// <summary>Tells from facts whose words texts and excerpts hold.</summary>
/// <param name="things">All that is known, as it stands.</param>
internal sealed class Voices(IReadOnlyDictionary<Guid, IState> things)
{
    private static readonly HashSet<Guid> NoEvents = [];

    private readonly Known _known = new(
        Guid.Empty,
        things,
        NoEvents,
        () => throw new InvalidOperationException("Nothing begins here.")
    );

    /// <summary>Those who stand behind a thing after a fact about it.</summary>
    public IEnumerable<Guid> After(LedgerEvent @event, Behind behind) =>
        @event switch
        {
            FieldworkHeld e => e.Participants.Select(p => p.Value),
            TextAttached e => InText(e, behind),
            ExcerptMarked e => InExcerpt(e.TextId, e.Span, behind),
            ExcerptReAnchored e => InExcerpt(e.TextId, e.Span, behind),
            _ => [],
        };

    private IEnumerable<Guid> InText(TextAttached text, Behind behind) =>
        [
            .. text.Segments.Select(s => s.Speaker?.Value).OfType<Guid>(),
            .. _known.Find<Source>(text.SourceId.Value) is { IsFieldwork: true }
                ? [text.SourceId.Value]
                : Array.Empty<Guid>(),
            .. text.Supersedes is { } earlier ? behind.Of(earlier.Value) : [],
        ];

    // Notes retell what was said, and nobody can tell from them by whom; turns say whose they are.
    private IEnumerable<Guid> InExcerpt(TextId id, Span span, Behind behind) =>
        _known.Find<SourceText>(id.Value) switch
        {
            null => [],
            { Kind: TextKind.Notes } => behind.Of(id.Value),
            var text =>
            [
                .. text.SpeakersIn(span.From, span.To).Select(p => p.Value),
                .. text.Unattributed(span.From, span.To, _known) is { } talk ? [talk.Value] : Array.Empty<Guid>(),
            ],
        };
}
