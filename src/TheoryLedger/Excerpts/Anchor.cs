using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Excerpts;

/// <summary>Where somebody says that a quote stands.</summary>
internal sealed record Anchor(TextId TextId, Span Span, Words Quote)
{
    /// <summary>Refuses an anchor that does not hold: the quote must be what the text says there.</summary>
    public Refusal? Check(Known known) =>
        known.Find<SourceText>(TextId.Value) switch
        {
            null => Framing.Unknown("text", TextId.Value),
            var text when known.Find<Source>(text.SourceId.Value) is { IsExcluded: true } => SourceRefusals.Excluded,
            _ when Span.To <= Span.From => ExcerptRefusals.SpanEmpty,
            var text when Span.From < 0 || Span.To > text.Length => ExcerptRefusals.SpanOutside(text.Length),
            var text when text.VoicesIn(Span.From, Span.To, known).Any(p => p.HasWithdrawn(known)) =>
                ParticipantRefusals.Withdrawn,
            var text when !text.IsOpen(Span.From, Span.To) => ExcerptRefusals.WordsClosed,
            var text => Compare(Quote.Text ?? string.Empty, text.Quote(Span.From, Span.To)),
        };

    public Passage Passage(Known known) => Excerpts.Passage.Around(Span, known.Find<SourceText>(TextId.Value)!, known);

    private Refusal? Compare(string quote, string text)
    {
        if (quote == text)
        {
            return null;
        }

        var alike = quote.EnumerateRunes().Zip(text.EnumerateRunes()).TakeWhile(pair => pair.First == pair.Second);
        return ExcerptRefusals.QuoteDiffers(Span, alike.Count());
    }
}
