using System.Text.Json;
using CsCheck;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Ledger;

public sealed class WordsTests
{
    private const string Digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    [Fact]
    public void Between_a_person_and_the_ledger_words_are_plain_text() =>
        AssertForm("\"She said “no”.\"", Words.Of("She said “no”."));

    [Fact]
    public void In_the_ledger_words_are_a_commitment() =>
        AssertForm($$"""{"$c":"{{Digest}}"}""", Words.Committed(Digest));

    [Fact]
    public void Words_that_were_read_for_a_decision_do_not_slip_into_the_ledger() =>
        Assert.Equal($$"""{"$c":"{{Digest}}"}""", Json(Words.Committed(Digest).Revealed("She said no.")));

    [Fact]
    public void Whom_words_concern_is_not_written_with_them() =>
        Assert.Equal("\"She said no.\"", Json(Words.Of("She said no.").Concerning(Id(9))));

    [Theory]
    [InlineData("unstated")]
    [InlineData("not-published")]
    public void Absent_words_stand_as_they_are(string text)
    {
        var words = JsonSerializer.Deserialize<Words>($"\"{text}\"", LedgerJson.Options)!;
        Assert.True(words.IsAbsent);
        Assert.Equal($"\"{text}\"", Json(words));
    }

    [Fact]
    public void Only_two_values_say_that_there_are_no_words()
    {
        Assert.True(Words.Unstated.IsAbsent);
        Assert.True(Words.NotPublished.IsAbsent);
        Assert.False(Words.Of("Unstated").IsAbsent);
        Assert.False(Words.Of("").IsAbsent);
        Assert.False(Words.Committed(Digest).IsAbsent);
        Assert.False(Words.Committed(Digest).Revealed("unstated").IsAbsent);
    }

    [Fact]
    public void Words_concern_everybody_who_was_named_once() =>
        Assert.Equal(
            [Id(1), Id(2), Id(3)],
            Words.Of("Both.").Concerning(Id(1), Id(2)).Concerning(Id(2), Id(3)).Concerns
        );

    [Fact]
    public void Every_text_comes_back_as_it_was() =>
        Gen.String[Gen.Char['\u0000', '\uD7FF'], 0, 40]
            .Sample(text => AssertRead(Words.Of(text), Json(Words.Of(text))));

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"$c":null}""")]
    [InlineData("""{"$c":7}""")]
    [InlineData("""{"text":"no"}""")]
    [InlineData("""{"$c":"ab","text":"no"}""")]
    [InlineData("""{"$c":"ab","$c":"cd"}""")]
    [InlineData("""{"$C":"ab"}""")]
    public void What_is_neither_text_nor_commitment_cannot_be_read(string json) =>
        Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<PhaseClosed>($$"""{"reason":{{json}}}""", LedgerJson.Options)
        );

    private static void AssertForm(string json, Words words)
    {
        Assert.Equal(json, Json(words));
        AssertRead(words, json);
    }

    private static void AssertRead(Words words, string json) =>
        Assert.Equal(words, JsonSerializer.Deserialize<Words>(json, LedgerJson.Options));

    private static string Json(Words words) => JsonSerializer.Serialize(words, LedgerJson.Options);

    [Theory]
    [InlineData("Three sources say so.")]
    [InlineData("信任")]
    [InlineData("信")]
    [InlineData("OK.")]
    [InlineData("Because the board said no.")]
    [InlineData("The same idea in other words.")]
    [InlineData("2021")]
    [InlineData("None of the sources says otherwise.")]
    [InlineData("not-published")]
    public void Words_say_something(string text) => Assert.True(Words.Of(text).SaySomething);

    [Theory]
    [InlineData(" unstated")]
    [InlineData("Unstated.")]
    [InlineData("-")]
    [InlineData("n/a")]
    [InlineData("N. A.")]
    [InlineData("\u200b")]
    [InlineData(" Not published ")]
    [InlineData("none")]
    [InlineData("None.")]
    [InlineData("unknown")]
    [InlineData("TBD")]
    [InlineData("x")]
    [InlineData("xxx")]
    [InlineData("7")]
    [InlineData("\u3164\u3164")]
    [InlineData("un\u200bknown")]
    [InlineData("Because.")]
    [InlineData("same")]
    [InlineData("Idem")]
    [InlineData("As discussed")]
    public void Words_that_avoid_an_answer_say_nothing(string text) => Assert.False(Words.Of(text).SaySomething);
}
