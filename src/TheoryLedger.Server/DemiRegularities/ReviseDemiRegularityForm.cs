using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.DemiRegularities;

/// <summary>Asks how a pattern, or the cases that show it, are seen from now on.</summary>
public sealed class ReviseDemiRegularityForm() : ChangeForm<DemiRegularityView>(typeof(ReviseDemiRegularityEndpoint))
{
    public override string Offer => "Revise it";

    internal override async Task<FormShown> AskAsync(DemiRegularityView view, FormRoom room) =>
        new("Revise a demi-regularity", "Revise it", await room.SayingAsync(view))
        {
            Says = "It is restated as a new version; the present one is kept.",
        };
}
