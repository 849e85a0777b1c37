using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Constructs;

/// <summary>Asks into which other construct one goes.</summary>
public sealed class MergeConstructForm() : ChangeForm<ConstructView>(typeof(MergeConstructEndpoint))
{
    public override string Offer => "Merge it into another";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConstructView view, FormRoom room) =>
        new(
            "Merge a construct into another",
            "Merge it",
            [
                Ask.Part(Ask.Thing("into", "It goes into", await room.OthersAsync(ConstructView.Concept, view.Id))),
                .. await room.WhyAsync(),
            ]
        )
        {
            Says = "What used it is left as it is, and is shown as stale until somebody has looked at it.",
        };
}
