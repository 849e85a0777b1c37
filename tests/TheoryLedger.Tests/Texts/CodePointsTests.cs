using System.Text;
using CsCheck;
using TheoryLedger.Texts;

namespace TheoryLedger.Tests.Texts;

public sealed class CodePointsTests
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private static readonly Gen<(string Text, int From, int To)> Spans =
        from text in AnyText.Proper
        let length = text.EnumerateRunes().Count()
        from one in Gen.Int[0, length]
        from other in Gen.Int[0, length]
        select (text, Math.Min(one, other), Math.Max(one, other));

    [Fact]
    public void Counting_agrees_with_going_through_one_by_one() =>
        AnyText.Proper.Sample(text => CodePoints.Count(text) == text.EnumerateRunes().Count());

    [Fact]
    public void Cutting_agrees_with_going_through_one_by_one() =>
        Spans.Sample(s =>
            CodePoints.Slice(s.Text, s.From, s.To)
            == string.Concat(s.Text.EnumerateRunes().Skip(s.From).Take(s.To - s.From))
        );

    [Fact]
    public void Reaching_agrees_with_going_through_one_by_one() =>
        Gen.Select(AnyText.Proper, Gen.Int[0, 80])
            .Sample(
                (text, points) =>
                    CodePoints.Reach(text, points) == text.EnumerateRunes().Take(points).Sum(r => r.Utf16SequenceLength)
            );

    [Fact]
    public void Only_what_can_be_written_in_UTF_8_has_a_length() =>
        AnyText.PerhapsBroken.Sample(text => CodePoints.TryCount(text, out _) == IsUtf8(text));

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    [InlineData(0, 4)]
    [InlineData(4, 4)]
    public void A_cut_lies_within_the_text(int from, int to) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CodePoints.Slice("a🤝b", from, to));

    [Fact]
    public void Half_a_character_is_neither_counted_nor_cut()
    {
        Assert.Throws<ArgumentException>(() => CodePoints.Count("a\uD83E"));
        Assert.Throws<ArgumentException>(() => CodePoints.Slice("a\uD83Eb", 0, 3));
    }

    [Fact]
    public void Counting_a_book_takes_no_memory()
    {
        var book = string.Concat(Enumerable.Repeat("Trust 🤝 and é. ", 125_000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(1_875_000, CodePoints.Count(book));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    private static bool IsUtf8(string text)
    {
        try
        {
            return Strict.GetByteCount(text) >= 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
