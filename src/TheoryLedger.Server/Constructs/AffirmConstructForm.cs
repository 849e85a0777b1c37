using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Constructs;

/// <summary>Asks why a construct stays as it is.</summary>
public sealed class AffirmConstructForm() : ChangeForm<ConstructView>(typeof(AffirmConstructEndpoint))
{
    public override string Offer => "Say that it stood up";

    public override string Means => "It was held against new evidence, and means what it meant before.";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConstructView view, FormRoom room) =>
        new("Say that a construct stood up", "It stood up", await room.WhyAsync())
        {
            Says = "New evidence was held against it, and it stays as it is.",
        };
}
