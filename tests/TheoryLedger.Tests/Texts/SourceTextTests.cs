using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;
using TheoryLedger.Texts;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Texts;

public sealed class SourceTextTests
{
    private static readonly SourceId Interview = new(Id(20));
    private static readonly ParticipantId First = new(Id(30));
    private static readonly ParticipantId Second = new(Id(31));

    // 0–3 Why? 4–11 Trust 🤝. 12–16 Risk. 17–19 Yes
    private static readonly SourceText Text = Of(
        new(4, null, "Why?"),
        new(8, First, "Trust 🤝."),
        new(5, Second, "Risk."),
        new(3, First, "Yes")
    );

    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(0, 4, "Why?")]
    [InlineData(4, 9, "Trust")]
    [InlineData(10, 14, "🤝.Ri")]
    [InlineData(2, 19, "y?Trust 🤝.Risk.Ye")]
    [InlineData(20, 20, "")]
    public void A_quote_is_told_in_code_points_across_turns(int from, int to, string quote) =>
        Assert.Equal(quote, Text.Quote(from, to));

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    [InlineData(0, 21)]
    public void Nothing_is_quoted_from_outside_the_text(int from, int to) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Text.Quote(from, to));

    [Fact]
    public void Who_speaks_in_a_span_is_named_once()
    {
        Assert.Equal([], Text.SpeakersIn(0, 4));
        Assert.Equal([First], Text.SpeakersIn(3, 12));
        Assert.Equal([Second], Text.SpeakersIn(12, 17));
        Assert.Equal([First, Second], Text.SpeakersIn(0, 20));
    }

    [Fact]
    public void A_text_leans_on_its_source_and_all_who_speak_in_it() =>
        Assert.Equal([Interview.Value, First.Value, Second.Value], Text.LeansOn);

    [Fact]
    public void Where_one_speakers_words_are_closed_the_others_can_still_be_quoted()
    {
        var text = Of(new(5, First, Words.Committed("0")), new(4, Second, "Open"));

        Assert.Equal("Op", text.Quote(5, 7));
        Assert.True(text.IsOpen(5, 9));
        Assert.False(text.IsOpen(4, 6));
        Assert.Throws<InvalidOperationException>(() => text.Quote(4, 6));
    }

    private static SourceText Of(params Segment[] segments) =>
        SourceText.Fold(
            null,
            new TextAttached(
                Interview,
                TextKind.Transcript,
                null,
                segments.Sum(s => s.Length),
                Words.Committed("0"),
                segments,
                null
            )
        );
}
