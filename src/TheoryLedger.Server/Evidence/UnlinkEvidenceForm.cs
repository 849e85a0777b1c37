using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Evidence;

/// <summary>Asks why an excerpt is no longer to be evidence here.</summary>
public sealed class UnlinkEvidenceForm() : ChangeForm<EvidenceView>(typeof(UnlinkEvidenceEndpoint))
{
    public override string Offer => "Take it out";

    public override bool Suits(string? state) => state is "standing" or "dropped";

    internal override async Task<FormShown> AskAsync(EvidenceView view, FormRoom room) =>
        new("Take evidence out", "Take it out", [Ask.Part(Ask.Reason())]) { Lines = await room.LinesAsync(view) };
}
