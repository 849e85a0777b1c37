using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Typology;

/// <summary>Asks what a category is called and means from now on.</summary>
public sealed class ChangeCategoryForm() : ChangeForm<CategoryView>(typeof(ChangeCategoryEndpoint))
{
    public override string Offer => "Change its name or definition";

    internal override Task<FormShown> AskAsync(CategoryView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Change a category",
                "Change it",
                [Ask.Part([.. TypologyFields.Of(view.Name, view.Definition), Ask.Reason()])]
            )
            {
                Says =
                    "What is in it stays in it, under the definition that it was put in by, until somebody classifies it again.",
            }
        );
}
