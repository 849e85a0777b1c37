using TheoryLedger.Ledger;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Typology;

/// <summary>Asks what does not belong into a category after all.</summary>
public sealed class DeclassifyItemForm() : ChangeForm<CategoryView>(typeof(DeclassifyItemEndpoint))
{
    public override string Offer => "Take something out of it";

    public override (string Mark, string WhyNot)? Needs =>
        (Portraits.Mark.Item, "Nothing is in this category, so there is nothing to take out.");

    internal override async Task<FormShown> AskAsync(CategoryView view, FormRoom room)
    {
        var items = await room.AsOf.PortraitsAsync([.. view.Items.Select(i => i.Item.Id)], room.Token);
        return new FormShown(
            "Take something out of a category",
            "Take it out",
            [
                Ask.Part(
                    new FormField("item/id", "What is taken out", FormFieldKind.Choice)
                    {
                        IsNeeded = true,
                        Choices =
                        [
                            .. view.Items.Select(i => new FormChoice(
                                $"{i.Item.Id}",
                                items.GetValueOrDefault(i.Item.Id)?.Title ?? Words.Of("something without a name")
                            )),
                        ],
                    },
                    Ask.Reason("Why it does not belong there")
                ),
            ]
        )
        {
            Lines = [new(view.Name, Words.Of(view.Definition))],
        };
    }
}
