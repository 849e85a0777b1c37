using TheoryLedger.Ledger;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks for another level of a judgement about a source.</summary>
public sealed class ReviseSourceAppraisalForm() : ChangeForm<SourceView>(typeof(ReviseSourceAppraisalEndpoint))
{
    public override string Offer => "Revise an appraisal of it";

    public override (string Mark, string WhyNot)? Needs =>
        (Portraits.Mark.Appraisal, "Nobody has appraised this source yet, so there is no appraisal to revise.");

    internal override Task<FormShown> AskAsync(SourceView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Revise an appraisal",
                "Revise it",
                [
                    Ask.Part(
                        Ask.Thing(
                            "appraisalId",
                            "Which judgement",
                            [
                                .. view.Appraisals.Select(a => new FormChoice(
                                    $"{a.AppraisalId}",
                                    Words.Of($"{Plain.Begin(Plain.Of(a.Aspect))}: {Plain.Of(a.Level)}")
                                )),
                            ]
                        ),
                        Ask.One<AppraisalLevel>("level", "How high it is", room.Frame),
                        Ask.Reason()
                    ),
                ]
            )
        );
}
