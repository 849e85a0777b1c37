using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.ProgrammeTheories;

namespace TheoryLedger.Server.Guidance;

/// <summary>Asks for guidance that follows from theory.</summary>
public sealed class DraftGuidanceForm() : StartForm(typeof(DraftGuidanceEndpoint))
{
    public override string Offer => "Draft guidance";

    public override string Shelf => GuidanceView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room) =>
        new("Draft guidance", "Draft it", [.. await room.SayingAsync(default(GuidanceView)), .. await room.WhyAsync()])
        {
            Says =
                "What follows for those who act. Each statement names the theory or configurations that it rests on.",
        };
}
