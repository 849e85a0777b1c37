using TheoryLedger.Server.Search;

namespace TheoryLedger.Server.Tests.Search;

/// <summary>What search boxes are used to: words, phrases, not, or.</summary>
public sealed class SearchWordsTests
{
    private const string Text = "They came to rely on each other 🤝 and trusted Zoë’s café.";

    [Theory]
    [InlineData("trust", true)]
    [InlineData("TRUSTED they", true)]
    [InlineData("rust", false)]
    [InlineData("zoë CAFÉ", true)]
    [InlineData("\"rely on each\"", true)]
    [InlineData("\"on rely\"", false)]
    [InlineData("\"each other and\"", false)]
    [InlineData("trust -habit", true)]
    [InlineData("trust -rely", false)]
    [InlineData("trust -\"each other\"", false)]
    [InlineData("habit or trust", true)]
    [InlineData("habit or trust rely", true)]
    [InlineData("habit or trust money", false)]
    public void A_text_holds_what_is_looked_for_or_does_not(string typed, bool isIn) =>
        Assert.Equal(isIn, SearchWords.Read(typed)!.AreIn(Text));

    [Theory]
    [InlineData("")]
    [InlineData("  \"\" ")]
    [InlineData("-trust")]
    [InlineData("or")]
    [InlineData("?!")]
    public void Whoever_names_no_word_looks_for_nothing(string typed) => Assert.Null(SearchWords.Read(typed));

    [Fact]
    public void The_places_are_those_of_the_words_in_the_text()
    {
        var places = SearchWords.Read("zoë or \"each other\"")!.PlacesIn(Text);

        Assert.Equal(["each other", "Zoë"], places.Select(p => Text[p.From..p.To]));
    }
}
