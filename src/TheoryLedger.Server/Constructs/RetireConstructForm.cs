using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Constructs;

/// <summary>Asks why a construct is not pursued any more.</summary>
public sealed class RetireConstructForm() : ChangeForm<ConstructView>(typeof(RetireConstructEndpoint))
{
    public override string Offer => "Stop pursuing it";

    public override string Means => "It is not held to be wrong, but is not worked on any more.";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConstructView view, FormRoom room) =>
        new("Stop pursuing a construct", "Stop pursuing it", await room.WhyAsync())
        {
            Says = "Nothing need speak against it; it stays in the record, with the reason.",
        };
}
