using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codebook;

/// <summary>Asks in favour of which other code one is given up.</summary>
public sealed class MergeCodeForm() : ChangeForm<CodeView>(typeof(MergeCodeEndpoint))
{
    public override string Offer => "Merge it into another";

    public override bool Suits(string? state) => state == "in-use";

    internal override async Task<FormShown> AskAsync(CodeView view, FormRoom room) =>
        new(
            "Merge a code into another",
            "Merge it",
            [
                Ask.Part(
                    Ask.Thing("into", "From now on, use", await room.OthersAsync(CodeView.Concept, view.Id, "in-use")),
                    Ask.Reason()
                ),
            ]
        )
        {
            Says = "What was coded with it stays as it was coded.",
        };
}
