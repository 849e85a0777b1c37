using TheoryLedger.Codings;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codings;

/// <summary>Asks how a dispute ends.</summary>
public sealed class ResolveDisputeForm() : ChangeForm<CodingView>(typeof(ResolveDisputeEndpoint))
{
    private const int Most = 50;

    public override string Offer => "Settle its dispute";

    public override (string Mark, string WhyNot)? Needs =>
        (Portraits.Mark.Dispute, "No dispute about this reading is open, so there is none to settle.");

    internal override async Task<FormShown> AskAsync(CodingView view, FormRoom room)
    {
        var others = await room.AsOf.PointingAtAsync<CodingView>(
            view.ExcerptId.Value,
            CodingView.ExcerptEdge,
            after: 0,
            Most,
            room.Token
        );
        return new FormShown(
            "Settle a dispute",
            "Settle it",
            [
                Ask.Part(
                    CodingForms.Dispute(view),
                    Ask.One<DisputeOutcome>("outcome", "What becomes of the reading", room.Frame, says: Says),
                    Ask.Thing(
                        "replacement",
                        "The reading that takes its place, if one does",
                        [
                            .. others
                                .Where(c => c.Id != view.Id)
                                .Select(c => new FormChoice($"{c.Id}", c.Interpretation)),
                        ],
                        isNeeded: false
                    ),
                    Ask.Reason()
                ),
            ]
        )
        {
            Lines = await room.LinesAsync(view),
        };
    }

    private static string Says(DisputeOutcome outcome) =>
        outcome switch
        {
            DisputeOutcome.Stands => "it stands",
            DisputeOutcome.Withdrawn => "it is taken back",
            _ => "another reading of the same excerpt takes its place",
        };
}
