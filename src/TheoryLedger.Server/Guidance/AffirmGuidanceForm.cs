using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.ProgrammeTheories;

namespace TheoryLedger.Server.Guidance;

/// <summary>Asks why guidance holds as it is, though what it rests on may have changed.</summary>
public sealed class AffirmGuidanceForm() : ChangeForm<GuidanceView>(typeof(AffirmGuidanceEndpoint))
{
    public override string Offer => "Say that it holds as it is";

    public override string Means => "It was looked at again, and says what it said before.";

    internal override async Task<FormShown> AskAsync(GuidanceView view, FormRoom room) =>
        new("Affirm guidance", "Affirm it", await room.WhyAsync())
        {
            Says = "Somebody has looked at what changed beneath it, and it holds.",
        };
}
