using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Typology;

/// <summary>Asks what a dimension is called and means from now on.</summary>
public sealed class ChangeDimensionForm() : ChangeForm<DimensionView>(typeof(ChangeDimensionEndpoint))
{
    public override string Offer => "Change its name or definition";

    internal override Task<FormShown> AskAsync(DimensionView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Change a dimension",
                "Change it",
                [Ask.Part([.. TypologyFields.Of(view.Name, view.Definition), Ask.Reason()])]
            )
            {
                Says = "Categories on it stay as they are; the earlier definition is kept.",
            }
        );
}
