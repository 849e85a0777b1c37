using CsCheck;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Texts;
using static TheoryLedger.Tests.Excerpts.FocusGroup;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Excerpts;

public sealed class MarkedSpanProperties
{
    // One code point each: plain, precomposed, combining, joining, and two that need a surrogate pair.
    private static readonly Gen<string> Point = Gen.OneOf("a", " ", "\n", "é", "\u0301", "\u200d", "𝒲", "😀");

    private static readonly Gen<(string[][] Segments, int From, int To)> Cases = Gen.Select(
        Point.Array[1, 60].Array[1, 5],
        Gen.Int[-3, 310],
        Gen.Int[-3, 310]
    );

    private static readonly Gen<(string[][] Segments, int From, int To)> Inside = Cases
        .Select(c => (c.Segments, Length: c.Segments.Sum(s => s.Length), c.From, c.To))
        .Select(c => (c.Segments, From: Math.Abs(c.From) % c.Length, c.Length, c.To))
        .Select(c => (c.Segments, c.From, To: c.From + 1 + (Math.Abs(c.To) % (c.Length - c.From))));

    [Fact]
    public void A_span_is_accepted_exactly_when_it_lies_in_the_text() =>
        Gen.OneOf(Cases, Inside)
            .Sample(c =>
            {
                var length = c.Segments.Sum(s => s.Length);
                var accepted = Decide(c.Segments, c.From, c.To, Slice(c.Segments, c.From, c.To)) is Decision.Accepted;
                return accepted == (c.From >= 0 && c.From < c.To && c.To <= length);
            });

    [Fact]
    public void A_quote_is_accepted_exactly_when_it_is_the_slice_of_code_points() =>
        Gen.Select(Inside, Point.Array[1, 3])
            .Sample(
                (c, other) =>
                {
                    var slice = Slice(c.Segments, c.From, c.To);
                    var quote = string.Concat(other);
                    return Decide(c.Segments, c.From, c.To, quote) is Decision.Accepted == (quote == slice)
                        && Decide(c.Segments, c.From, c.To, slice + quote) is Decision.Refused;
                }
            );

    [Fact]
    public void A_quote_and_its_surroundings_are_one_stretch_of_the_text() =>
        Inside.Sample(c =>
        {
            var decision = (Decision.Accepted)Decide(c.Segments, c.From, c.To, Slice(c.Segments, c.From, c.To));
            var marked = (ExcerptMarked)decision.Facts.Single().Event;
            return marked.Before.Text + marked.Quote.Text + marked.After.Text
                == Slice(c.Segments, Math.Max(c.From - 80, 0), c.To + 80);
        });

    private static string Slice(string[][] segments, int from, int to) =>
        string.Concat(segments.SelectMany(s => s).Take(Math.Max(to, 0)).Skip(from));

    private static Decision Decide(string[][] segments, int from, int to, string quote)
    {
        var text = Text(Source, [.. segments.Select(s => new Segment(s.Length, First, string.Concat(s)))]);
        return new MarkExcerpt(Transcript, new Span(from, to), quote).Decide(Target, Known((Transcript.Value, [text])));
    }
}
