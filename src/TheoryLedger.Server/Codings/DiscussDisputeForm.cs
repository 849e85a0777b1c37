using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codings;

/// <summary>Asks what was said about a dispute, and among whom.</summary>
public sealed class DiscussDisputeForm() : ChangeForm<CodingView>(typeof(DiscussDisputeEndpoint))
{
    public override string Offer => "Note a discussion of its dispute";

    public override (string Mark, string WhyNot)? Needs =>
        (Portraits.Mark.Dispute, "No dispute about this reading is open, so there is none to discuss.");

    internal override async Task<FormShown> AskAsync(CodingView view, FormRoom room) =>
        new(
            "Note a discussion",
            "Keep this note",
            [
                Ask.Part(CodingForms.Dispute(view), Ask.Prose("note", "What was said")),
                Ask.Group("Who talked", CodingForms.People(room.Frame, "among")),
            ]
        )
        {
            Lines = await room.LinesAsync(view),
        };
}
