using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Excerpts;

/// <summary>A span of a text is one excerpt, however many people read it: marked twice, the same words would count twice.</summary>
public sealed record MarkedOnce() : OnlyOnce("span 1", "excerpt")
{
    public override IEnumerable<(string, Guid?)> Added(IEnumerable<LedgerEvent> facts) =>
        facts
            .Select(e =>
                e switch
                {
                    ExcerptMarked m => new Place(m.TextId, m.Span),
                    ExcerptReAnchored m => new Place(m.TextId, m.Span),
                    _ => null,
                }
            )
            .OfType<Place>()
            .Select(place => (KeyOf(place), (Guid?)null));

    public override string? KeyOf(object thing) => thing is Excerpt x ? KeyOf(x.Present) : null;

    public override Refusal Refuse(Guid standing) => ExcerptRefusals.Marked(standing);

    private static string KeyOf(Place place) => $"{place.TextId} {place.Span.From} {place.Span.To}";
}
