using System.Text.Json.Nodes;
using TheoryLedger.Comparison;

namespace TheoryLedger.Tests.Comparison;

public sealed class FieldDifferenceTests
{
    [Fact]
    public void An_element_is_found_again_by_its_id_wherever_it_stands() =>
        Assert.Equal(
            ["form.elements[b].role", "form.elements[c]", "form.elements[a]"],
            Fields(
                """{"form": {"elements": [{"id": "a"}, {"id": "b", "role": "Context"}]}}""",
                """{"form": {"elements": [{"id": "b", "role": "Mechanism"}, {"id": "c"}]}}"""
            )
        );

    [Fact]
    public void A_new_order_is_told_apart_from_a_new_wording() =>
        Assert.Equal(
            ["statements.order"],
            Fields("""{"statements": [{"id": "a"}, {"id": "b"}]}""", """{"statements": [{"id": "b"}, {"id": "a"}]}""")
        );

    [Fact]
    public void What_has_no_id_is_compared_place_by_place() =>
        Assert.Equal(
            ["verdicts[1]"],
            Fields(
                """{"verdicts": [{"kind": "affirmed"}]}""",
                """{"verdicts": [{"kind": "affirmed"}, {"kind": "recast"}]}"""
            )
        );

    [Fact]
    public void A_list_that_no_longer_tells_its_items_apart_changed_as_a_whole() =>
        Assert.Equal(
            ["restsOn"],
            Fields("""{"restsOn": [{"id": "a"}]}""", """{"restsOn": [{"id": "a"}, {"id": "a", "version": 2}]}""")
        );

    [Fact]
    public void Words_are_the_same_or_not()
    {
        var change = Assert.Single(Between("""{"reason": {"$c": "00"}}""", """{"reason": {"$c": "01"}}"""));

        Assert.Equal("reason", change.Field);
        Assert.Null(change.Phrases);
    }

    [Fact]
    public void Wordings_are_compared_by_phrase_and_choices_are_not()
    {
        var changes = Between(
            """{"definition": "To trust", "kind": "mindset", "version": 1}""",
            """{"definition": "To rely", "kind": "behaviour", "version": 2}"""
        );

        Assert.Equal(["definition", "kind", "version"], changes.Select(c => c.Field));
        Assert.Equal([PhraseKind.Kept, PhraseKind.Removed, PhraseKind.Added], changes[0].Phrases!.Select(p => p.Kind));
        Assert.Null(changes[1].Phrases);
    }

    [Theory]
    [InlineData("statements[a].text", "statements[a]", true)]
    [InlineData("statements[a]", "statements", true)]
    [InlineData("form", "form.title", true)]
    [InlineData("form", "formVersion", false)]
    [InlineData("statements.order", "statements[a]", false)]
    public void A_change_concerns_what_it_lies_in_and_what_lies_in_it(string field, string other, bool expected) =>
        Assert.Equal(expected, FieldChange.Concerns(field, other));

    private static IEnumerable<string> Fields(string before, string after) =>
        Between(before, after).Select(c => c.Field);

    private static IReadOnlyList<FieldChange> Between(string before, string after) =>
        FieldDifference.Between(JsonNode.Parse(before)!.AsObject(), JsonNode.Parse(after)!.AsObject());
}
