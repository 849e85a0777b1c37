using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.DemiRegularities;

/// <summary>Asks for a pattern across cases.</summary>
public sealed class IdentifyDemiRegularityForm() : StartForm(typeof(IdentifyDemiRegularityEndpoint))
{
    public override string Offer => "Identify a demi-regularity";

    public override string Means => "A pattern that shows in some cases and fails in others.";

    public override string Shelf => DemiRegularityView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room) =>
        new("Identify a demi-regularity", "Record it", await room.SayingAsync(default(DemiRegularityView)))
        {
            Says =
                "A pattern that shows more often than not is what calls for an explanation. Where it fails says as much as where it holds.",
        };
}
