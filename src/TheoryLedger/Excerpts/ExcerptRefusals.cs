using TheoryLedger.Ledger;

namespace TheoryLedger.Excerpts;

public static class ExcerptRefusals
{
    public static readonly Refusal SpanEmpty = new(
        "excerpt-span-empty",
        "The span holds nothing; let it end after the code point it begins with."
    );

    public static readonly Refusal WordsClosed = new(
        "excerpt-words-closed",
        "The words of the text are not open there; mark a span whose words can still be read."
    );

    public static readonly Refusal Unchanged = new(
        "excerpt-unchanged",
        "The excerpt is marked there already; name another span or another version of the text."
    );

    public static Refusal Marked(Guid excerpt) =>
        new(
            "excerpt-marked",
            $"These very words are marked already, as excerpt {excerpt}: code that one, and link it; several people may."
        );

    public static readonly Refusal OtherSource = new(
        "excerpt-other-source",
        "The text belongs to another source; mark a new excerpt there instead."
    );

    public static readonly Refusal OtherKind = new(
        "excerpt-other-kind",
        "A source's own words and notes about it are not the same words; mark a new excerpt in that text instead."
    );

    public static readonly Refusal ReasonMissing = new(
        "excerpt-reason-missing",
        "Say why the excerpt is moved: what was made of it has to be looked at again."
    );

    public static Refusal VersionNotPresent(int seen, int present) =>
        new(
            "excerpt-version-not-present",
            $"The excerpt is at version {present}, and 'excerptVersion' names {seen}; read the excerpt again, and decide on the words it has now."
        );

    public static readonly Refusal UseAppraised = new(
        "excerpt-use-appraised",
        "This assessor has judged this aspect for this theory already; revise that judgement."
    );

    public static readonly Refusal AppraisalUnchanged = new(
        "excerpt-appraisal-unchanged",
        "The judgement says this already; give another level."
    );

    public static Refusal SpanOutside(int length) =>
        new("excerpt-span-outside", $"The text ends at code point {length}; choose a span from 0 to {length}.");

    public static Refusal QuoteDiffers(Span span, int alike) =>
        new(
            "excerpt-quote-differs",
            $"The quote must equal the text from code point {span.From} to {span.To}, but differs from code point "
                + $"{span.From + alike} of the text, {alike} of the quote; copy it from there exactly."
        );
}
