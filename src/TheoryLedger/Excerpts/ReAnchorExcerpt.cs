using TheoryLedger.Ledger;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Excerpts;

/// <summary>Moves an excerpt's bounds, or takes it over to another version of its text.</summary>
public sealed record ReAnchorExcerpt(TextId TextId, Span Span, Words Quote, Words Reason, Words? Locator = null)
    : Command,
        IChange<Excerpt>
{
    public override IEnumerable<Guid> RestsOn => [TextId.Value];

    public override IEnumerable<Guid> Reads => [TextId.Value];

    public Decision Decide(Excerpt state, Known known)
    {
        var anchor = new Anchor(TextId, Span, Quote);
        return state switch
        {
            _ when TextId == state.TextId && Span == state.Span => ExcerptRefusals.Unchanged,
            _ when Source(known) is { } other && other != state.SourceId => ExcerptRefusals.OtherSource,
            _ when anchor.Check(known) is { } refusal => refusal,
            _ => ReAnchor(anchor.Passage(known)),
        };
    }

    private SourceId? Source(Known known) => known.Find<SourceText>(TextId.Value)?.SourceId;

    private ExcerptReAnchored ReAnchor(Passage passage) =>
        new(
            TextId,
            Span,
            passage.Protect(Quote),
            passage.Say(passage.Before),
            passage.Say(passage.After),
            Locator is null ? null : passage.Protect(Locator),
            passage.Protect(Reason)
        );
}
