using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.ProgrammeTheories;

namespace TheoryLedger.Server.Guidance;

/// <summary>Asks what a piece of guidance is to say from now on.</summary>
public sealed class ReviseGuidanceForm() : ChangeForm<GuidanceView>(typeof(ReviseGuidanceEndpoint))
{
    public override string Offer => "Revise it";

    internal override async Task<FormShown> AskAsync(GuidanceView view, FormRoom room) =>
        new("Revise guidance", "Revise it", [.. await room.SayingAsync(view), .. await room.WhyAsync()])
        {
            Says = "It is restated as a new wording, which nobody has approved yet; the present one is kept.",
        };
}
