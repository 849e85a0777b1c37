using TheoryLedger.Ledger;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Excerpts;

/// <summary>Asks for another level of a judgement about one use of an excerpt.</summary>
public sealed class ReviseUseAppraisalForm() : ChangeForm<ExcerptView>(typeof(ReviseUseAppraisalEndpoint))
{
    public override string Offer => "Revise what it is worth for a theory";

    public override (string Mark, string WhyNot)? Needs =>
        (
            Portraits.Mark.Appraisal,
            "Nobody has appraised this excerpt for a theory yet, so there is nothing to revise."
        );

    internal override async Task<FormShown> AskAsync(ExcerptView view, FormRoom room)
    {
        var theories = await room.AsOf.PortraitsAsync([.. view.Appraisals.Select(a => a.ForTheory.Id)], room.Token);
        return new FormShown(
            "Revise what an excerpt is worth",
            "Revise it",
            [
                Ask.Part(
                    Ask.Thing(
                        "appraisalId",
                        "Which judgement",
                        [
                            .. view.Appraisals.Select(a => new FormChoice(
                                $"{a.AppraisalId}",
                                Says(a, theories.GetValueOrDefault(a.ForTheory.Id))
                            )),
                        ]
                    ),
                    Ask.One<AppraisalLevel>("level", "How high it is", room.Frame),
                    Ask.Reason()
                ),
            ]
        )
        {
            Lines = [new("Quote", view.Quote)],
        };
    }

    private static Words Says(UseJudged judged, Portrait? theory) =>
        Words.Of(
            $"{Plain.Begin(Plain.Of(judged.Aspect))}: {Plain.Of(judged.Level)}, for {theory?.Title?.Text ?? "a theory"}"
        );
}
