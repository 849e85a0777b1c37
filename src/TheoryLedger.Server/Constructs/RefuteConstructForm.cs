using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Constructs;

/// <summary>Asks why a construct is given up.</summary>
public sealed class RefuteConstructForm() : ChangeForm<ConstructView>(typeof(RefuteConstructEndpoint))
{
    public override string Offer => "Give it up";

    public override string Means => "It proved wrong. It stays to be read, with the reason.";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConstructView view, FormRoom room) =>
        new("Give a construct up", "Give it up", await room.WhyAsync())
        {
            Says = "Evidence speaks against it. It stays in the record, with the reason.",
        };
}
