using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>Asks what a programme theory is to say from now on.</summary>
public sealed class ReviseTheoryForm() : ChangeForm<ProgrammeTheoryView>(typeof(ReviseTheoryEndpoint))
{
    public override string Offer => "Revise it";

    public override bool Suits(string? state) => state != "refuted";

    internal override async Task<FormShown> AskAsync(ProgrammeTheoryView view, FormRoom room) =>
        new("Revise a programme theory", "Revise it", [.. await room.SayingAsync(view), .. await room.WhyAsync()])
        {
            Says = "It is restated as a new version; the present one is kept.",
        };
}
