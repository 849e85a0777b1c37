using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Guidance;

/// <summary>Asks why the wording that stands may be used.</summary>
public sealed class ApproveGuidanceForm() : ChangeForm<GuidanceView>(typeof(ApproveGuidanceEndpoint))
{
    public override string Offer => "Approve it";

    internal override Task<FormShown> AskAsync(GuidanceView view, FormRoom room) =>
        Task.FromResult(
            new FormShown("Approve guidance", "Approve it", [Ask.Part(Ask.Reason())])
            {
                Says = "The wording that stands now is approved for use, and no later one.",
            }
        );
}
