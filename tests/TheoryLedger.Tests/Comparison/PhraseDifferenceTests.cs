using CsCheck;
using TheoryLedger.Comparison;

namespace TheoryLedger.Tests.Comparison;

public sealed class PhraseDifferenceTests
{
    // Few words, so that wordings have much in common; among them characters that need a surrogate pair or a combining mark.
    private static readonly Gen<string> Wording = Gen.OneOf(
            "trust",
            "partners",
            "the",
            "of",
            "risk",
            " ",
            " ",
            ", ",
            ".",
            "😀",
            "e\u0301",
            "\n",
            "it's"
        )
        .Array[0, 40]
        .Select(words => string.Concat(words));

    [Fact]
    public void Applying_the_difference_to_the_earlier_wording_gives_the_later_one() =>
        Gen.Select(Wording, Wording).Sample((from, to) => Apply(from, PhraseDifference.Between(from, to)) == to);

    [Fact]
    public void Arbitrary_text_is_told_apart_too() =>
        Gen.Select(Gen.String, Gen.String).Sample((from, to) => Apply(from, PhraseDifference.Between(from, to)) == to);

    [Fact]
    public void Phrases_alternate_and_no_gap_between_two_edits_is_shorter_than_a_word_worth_reading() =>
        Gen.Select(Wording, Wording)
            .Sample(
                (from, to) =>
                {
                    var phrases = PhraseDifference.Between(from, to);
                    Assert.DoesNotContain(phrases, p => p.Text.Length == 0);
                    Assert.All(phrases.Zip(phrases.Skip(1)), pair => Assert.True(MayFollow(pair.First, pair.Second)));
                    Assert.All(
                        phrases.Where((p, i) => p.Kind == PhraseKind.Kept && i > 0 && i < phrases.Count - 1),
                        gap => Assert.True(gap.Text.Trim().Length > 3, $"'{gap.Text}'")
                    );
                }
            );

    [Fact]
    public void A_wording_that_did_not_change_is_one_phrase() =>
        Assert.Equal(
            [new Phrase(PhraseKind.Kept, "Trust grows.")],
            PhraseDifference.Between("Trust grows.", "Trust grows.")
        );

    [Fact]
    public void A_difference_reads_in_phrases_and_not_in_single_words() =>
        Assert.Equal(
            [
                new Phrase(PhraseKind.Kept, "Partners who "),
                new Phrase(PhraseKind.Removed, "trust each other"),
                new Phrase(PhraseKind.Added, "have faith in the task"),
                new Phrase(PhraseKind.Kept, " work in synergy."),
            ],
            PhraseDifference.Between(
                "Partners who trust each other work in synergy.",
                "Partners who have faith in the task work in synergy."
            )
        );

    [Fact]
    public void Long_texts_that_have_nothing_in_common_are_replaced_whole()
    {
        var (from, to) = (Long("before"), Long("after"));

        var phrases = PhraseDifference.Between(from, to);

        Assert.Equal([PhraseKind.Removed, PhraseKind.Added], phrases.Select(p => p.Kind));
        Assert.Equal(to, Apply(from, phrases));
    }

    private static bool MayFollow(Phrase first, Phrase second) =>
        second.Kind == PhraseKind.Kept ? first.Kind != PhraseKind.Kept : first.Kind < second.Kind;

    private static string Long(string word) => string.Join(' ', Enumerable.Range(0, 20_000).Select(n => $"{word}{n}"));

    private static string Apply(string from, IReadOnlyList<Phrase> phrases)
    {
        Assert.Equal(from, Of(phrases, PhraseKind.Removed));
        return Of(phrases, PhraseKind.Added);
    }

    private static string Of(IReadOnlyList<Phrase> phrases, PhraseKind side) =>
        string.Concat(phrases.Where(p => p.Kind == PhraseKind.Kept || p.Kind == side).Select(p => p.Text));
}
