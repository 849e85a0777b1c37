using TheoryLedger.Constructs;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Constructs;

/// <summary>Asks what a construct turned out to be.</summary>
public sealed class RecastConstructForm() : ChangeForm<ConstructView>(typeof(RecastConstructEndpoint))
{
    public override string Offer => "Recast it";

    public override string Means =>
        "It turned out to be something else: an outcome, say, where it was held to be a mechanism.";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConstructView view, FormRoom room) =>
        new(
            "Recast a construct",
            "Recast it",
            [
                Ask.Part(Ask.One<Standing>("to", "It turned out to be", room.Frame, view.Standing)),
                .. await room.WhyAsync(),
            ]
        )
        {
            Says = "Such as an ultimate outcome, where it was held to be a mechanism.",
        };
}
