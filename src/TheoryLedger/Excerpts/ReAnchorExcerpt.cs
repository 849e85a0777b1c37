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
            _ when new Place(TextId, Span) == state.Present => ExcerptRefusals.Unchanged,
            _ when Text(known) is { } text && text.SourceId != state.SourceId => ExcerptRefusals.OtherSource,
            _ when Text(known) is { } text && text.Kind != state.TextKind(known) => ExcerptRefusals.OtherKind,
            _ when (state.CheckConsent(known) ?? anchor.Check(known)) is { } refusal => refusal,
            _ when !Reason.SaySomething => ExcerptRefusals.ReasonMissing,
            _ => ReAnchor(state.Version + 1, anchor.Passage(known), Reason.Concerning(state.Concerns(known))),
        };
    }

    private SourceText? Text(Known known) => known.Find<SourceText>(TextId.Value);

    // Why it was moved says something of those who spoke there before as well.
    private ExcerptReAnchored ReAnchor(int version, Passage passage, Words reason) =>
        new(
            version,
            TextId,
            Span,
            passage.Protect(Quote),
            passage.Say(passage.Before),
            passage.Say(passage.After),
            Locator is null ? null : passage.Protect(Locator),
            reason.Concerning(passage.Speakers.Select(p => p.Value))
        );
}
