using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Typology;

/// <summary>Asks what belongs into a category.</summary>
public sealed class ClassifyItemForm() : ChangeForm<CategoryView>(typeof(ClassifyItemEndpoint))
{
    public override string Offer => "Put a source or configuration into it";

    internal override async Task<FormShown> AskAsync(CategoryView view, FormRoom room) =>
        new(
            "Put something into a category",
            "Put it in",
            [
                Ask.Part(
                    Ask.Version("item", "The source, or the configuration as it is worded now", await ItemsAsync(room)),
                    Ask.Reason(
                        "Why it belongs there",
                        "Members pay what the host is paid, as the methods section says."
                    )
                ),
            ]
        )
        {
            Lines = [new(view.Name, Words.Of(view.Definition))],
        };

    private static async Task<IReadOnlyList<FormChoice>> ItemsAsync(FormRoom room) =>
        [
            .. (await room.PicksAsync("sources")).Select(source => source with { Value = $"{source.Value}," }),
            .. await room.VersionsAsync("configurations", "formVersion", "open"),
        ];
}
