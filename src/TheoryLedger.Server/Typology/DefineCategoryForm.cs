using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Typology;

/// <summary>Asks for a category on a dimension.</summary>
public sealed class DefineCategoryForm() : StartForm(typeof(DefineCategoryEndpoint))
{
    public override string Offer => "Define a category";

    public override string Shelf => "typology";

    internal override async Task<FormShown?> AskAsync(FormRoom room)
    {
        var dimensions = await room.PicksAsync(DimensionView.Concept);
        return new FormShown(
            "Define a category",
            "Define it",
            [
                Ask.Part([
                    Ask.Thing("dimensionId", "On which dimension", dimensions),
                    .. TypologyFields.Of(null, null),
                    Ask.Reason("Why", "Four schemes are paid by their members, and fit neither of the others."),
                ]),
            ]
        )
        {
            Steps =
                dimensions.Count > 0
                    ? []
                    : [new("work/define-dimension", Ledger.Words.Of("There is no dimension yet: define one first."))],
        };
    }
}
