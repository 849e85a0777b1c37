using TheoryLedger.Ledger;

namespace TheoryLedger.Typology;

public static class TypologyRefusals
{
    public static readonly Refusal DimensionUnchanged = new(
        "dimension-unchanged",
        "The dimension is named and defined like this already; say what changes."
    );

    public static readonly Refusal CategoryUnchanged = new(
        "category-unchanged",
        "The category is named and defined like this already; say what changes."
    );

    public static readonly Refusal Classified = new(
        "item-classified",
        "The item is in this category as it stands already; classify it elsewhere, or take it out."
    );

    public static readonly Refusal NotClassified = new(
        "item-not-classified",
        "The item is not in this category; name one that is."
    );

    public static readonly Refusal OnlyWhole = new(
        "item-part",
        "A source or configuration is classified as a whole; leave the part out."
    );
}
