using TheoryLedger.Ledger;
using TheoryLedger.Typology;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Typology;

public sealed class TypologyTests
{
    private static readonly DimensionId Size = new(Id(20));
    private static readonly DimensionDefined Defined = new("Size", "How many organisations.", "They differ.");
    private static readonly CategoryDefined Dyad = new(Size, "Dyad", "Two organisations.", "Common.");
    private static readonly Ref Source = new(Id(30));

    [Fact]
    public void A_dimension_is_defined() =>
        Given().WhenStarting(new DefineDimension("Size", "How many organisations.", "They differ.")).Then(Defined);

    [Fact]
    public void A_dimension_is_seen_differently() =>
        Given(Defined)
            .When(new ChangeDimension("Size", "How many partners.", "Not all are organisations."))
            .Then(new DimensionChanged(2, "Size", "How many partners.", "Not all are organisations."));

    [Fact]
    public void A_change_of_dimension_changes_something() =>
        Given(Defined)
            .When(new ChangeDimension("Size", "How many organisations.", "Why not."))
            .ThenRefused(TypologyRefusals.DimensionUnchanged);

    [Fact]
    public void A_category_is_defined_on_a_dimension() =>
        Given()
            .Knowing(Size.Value, Defined)
            .WhenStarting(new DefineCategory(Size, "Dyad", "Two organisations.", "Common."))
            .Then(Dyad);

    [Fact]
    public void A_category_needs_its_dimension() =>
        Given()
            .WhenStarting(new DefineCategory(Size, "Dyad", "Two organisations.", "Common."))
            .ThenRefused("dimension-unknown");

    [Fact]
    public void Only_a_dimension_carries_categories() =>
        Given()
            .WhenStarting(new DefineCategory(new(Scoping.Value), "Dyad", "Two.", "Common."))
            .ThenRefused("dimension-unknown");

    [Fact]
    public void A_category_is_seen_differently() =>
        Given(Dyad)
            .When(new ChangeCategory("Pair", "Two organisations.", "Plainer."))
            .Then(new CategoryChanged(2, "Pair", "Two organisations.", "Plainer."));

    [Fact]
    public void A_change_of_category_changes_something() =>
        Given(Dyad)
            .When(new ChangeCategory("Dyad", "Two organisations.", "Why not."))
            .ThenRefused(TypologyRefusals.CategoryUnchanged);

    [Fact]
    public void An_item_is_put_into_a_category_as_the_category_stands() =>
        Given(Dyad, new CategoryChanged(2, "Pair", "Two.", "Plainer."))
            .When(new ClassifyItem(Source, "A ward and a charity."))
            .Then(new ItemClassified(Source, 2, "A ward and a charity."));

    [Fact]
    public void An_item_is_put_into_a_category_once() =>
        Given(Dyad, new ItemClassified(Source, 1, "Fits."))
            .When(new ClassifyItem(Source, "Fits too."))
            .ThenRefused(TypologyRefusals.Classified);

    [Fact]
    public void An_item_is_judged_again_when_the_category_has_changed() =>
        Given(Dyad, new ItemClassified(Source, 1, "Fits."), new CategoryChanged(2, "Pair", "Two.", "Plainer."))
            .When(new ClassifyItem(Source, "Still fits."))
            .Then(new ItemClassified(Source, 2, "Still fits."));

    [Fact]
    public void An_item_is_taken_out_of_its_category() =>
        Given(Dyad, new ItemClassified(Source, 1, "Fits."))
            .When(new DeclassifyItem(Source, "A third partner."))
            .Then(new ItemDeclassified(Source, "A third partner."));

    [Fact]
    public void An_item_that_was_taken_out_can_be_put_back() =>
        Given(Dyad, new ItemClassified(Source, 1, "Fits."), new ItemDeclassified(Source, "No."))
            .When(new ClassifyItem(Source, "After all."))
            .Then(new ItemClassified(Source, 1, "After all."));

    [Fact]
    public void Only_what_is_in_a_category_is_taken_out() =>
        Given(Dyad).When(new DeclassifyItem(Source, "Never mind.")).ThenRefused(TypologyRefusals.NotClassified);

    [Fact]
    public void A_thing_is_in_a_category_once_whichever_version_of_it_was_looked_at()
    {
        LedgerEvent[] twice =
        [
            Dyad,
            new ItemClassified(Source with { Version = 1 }, 1, "Fits."),
            new ItemClassified(Source with { Version = 2 }, 1, "Still fits."),
        ];

        Assert.Equal([new(Source with { Version = 2 }, 1)], ((Category)Folds.Fold(twice)).Items);
    }

    [Fact]
    public void A_later_version_of_an_item_is_judged_again() =>
        Given(Dyad, new ItemClassified(Source with { Version = 1 }, 1, "Fits."))
            .When(new ClassifyItem(Source with { Version = 2 }, "Still fits."))
            .Then(new ItemClassified(Source with { Version = 2 }, 1, "Still fits."));

    [Fact]
    public void A_thing_leaves_a_category_as_it_was_put_there() =>
        Given(Dyad, new ItemClassified(Source with { Version = 1 }, 1, "Fits."))
            .When(new DeclassifyItem(Source, "Not that one."))
            .Then(new ItemDeclassified(Source with { Version = 1 }, "Not that one."));

    [Fact]
    public void Parts_are_not_classified() =>
        Given(Dyad)
            .When(new ClassifyItem(Source with { Part = Id(31) }, "Fits."))
            .ThenRefused(TypologyRefusals.OnlyWhole);

    [Fact]
    public void Classifying_rests_on_what_is_classified()
    {
        Assert.Equal([Source.Id], new ClassifyItem(Source, "Fits.").RestsOn);
        Assert.Equal([Source.Id], new DeclassifyItem(Source, "Does not.").RestsOn);
        Assert.Equal([Size.Value], new DefineCategory(Size, "Dyad", "Two.", "Common.").RestsOn);
    }
}
