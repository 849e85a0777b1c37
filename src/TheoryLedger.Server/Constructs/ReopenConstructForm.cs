using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Constructs;

/// <summary>Asks why a construct is taken up again.</summary>
public sealed class ReopenConstructForm() : ChangeForm<ConstructView>(typeof(ReopenConstructEndpoint))
{
    public override string Offer => "Take it up again";

    public override string Means => "It was given up or not pursued, and is worked on again.";

    public override bool Suits(string? state) => state is "refuted" or "retired";

    internal override async Task<FormShown> AskAsync(ConstructView view, FormRoom room) =>
        new("Take a construct up again", "Take it up", await room.WhyAsync())
        {
            Says = "It was given up, and is worked on again.",
        };
}
