using TheoryLedger.Ledger;
using TheoryLedger.Texts;

namespace TheoryLedger.Excerpts;

/// <summary>Marks a span of a text as worth keeping.</summary>
public sealed record MarkExcerpt(TextId TextId, Span Span, Words Quote, Words? Locator = null)
    : Command,
        IStart<Excerpt>
{
    public override IEnumerable<Guid> RestsOn => [TextId.Value];

    public override IEnumerable<Guid> Reads => [TextId.Value];

    public Decision Decide(Guid id, Known known)
    {
        var anchor = new Anchor(TextId, Span, Quote);
        return anchor.Check(known) is { } refusal ? refusal : Mark(anchor.Passage(known));
    }

    private ExcerptMarked Mark(Passage passage) =>
        new(
            passage.Text.SourceId,
            TextId,
            Span,
            passage.Protect(Quote),
            passage.Say(passage.Before),
            passage.Say(passage.After),
            Locator is null ? null : passage.Protect(Locator)
        );
}
