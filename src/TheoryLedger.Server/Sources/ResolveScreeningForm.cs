using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks what holds where reviewers disagreed about a source.</summary>
public sealed class ResolveScreeningForm() : ChangeForm<SourceView>(typeof(ResolveScreeningEndpoint))
{
    public override string Offer => "Settle a disagreement about it";

    public override (string Mark, string WhyNot)? Needs =>
        (Portraits.Mark.Conflict, "Those who screened this source do not disagree, so there is nothing to settle.");

    internal override Task<FormShown> AskAsync(SourceView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Settle how a source was screened",
                "Settle it",
                [
                    Ask.Part(
                        Ask.One<ScreeningStage>("stage", "At which stage", room.Frame),
                        Ask.One<ScreeningVerdict>("verdict", "What holds", room.Frame),
                        Ask.Reason()
                    ),
                ]
            )
            {
                Lines =
                [
                    .. view.Screenings.Select(s => new FormLine(
                        $"{Plain.Begin(Plain.Of(s.Stage))}: {Plain.Of(s.Verdict)}",
                        s.Reason
                    )),
                ],
            }
        );
}
