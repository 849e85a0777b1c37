using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Constructs;

/// <summary>Asks for another name of a construct.</summary>
public sealed class RenameConstructForm() : ChangeForm<ConstructView>(typeof(RenameConstructEndpoint))
{
    public override string Offer => "Rename it";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConstructView view, FormRoom room) =>
        new(
            "Rename a construct",
            "Rename it",
            [Ask.Part(Ask.Line("name", "Name", view.Name)), .. await room.WhyAsync()]
        )
        {
            Says = "The meaning stays as it is; to change that, redefine it.",
        };
}
