using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Reviews;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks for one reviewer's verdict on a source.</summary>
public sealed class ScreenSourceForm() : ChangeForm<SourceView>(typeof(ScreenSourceEndpoint))
{
    public override string Offer => "Screen it";

    internal override async Task<FormShown> AskAsync(SourceView view, FormRoom room)
    {
        var criteria = (await room.FindAsync<ReviewView>(room.AsOf.Moment.Review))?.Criteria;
        return new FormShown(
            "Screen a source",
            "Record the verdict",
            [
                Ask.Part(
                    Ask.One<ScreeningStage>("stage", "What you had before you", room.Frame),
                    Ask.One<ScreeningVerdict>("verdict", "Your verdict", room.Frame),
                    Ask.Reason()
                ),
            ]
        )
        {
            Says =
                $"By the criteria that are in force now{(criteria is null ? ": none has been recorded" : $", version {criteria.Version}")}. Several people may screen the same source; where they differ, that is settled apart.",
            Lines =
            [
                .. (criteria?.Criteria ?? []).Select(c => new FormLine(
                    Plain.Begin(Plain.Of(c.Kind)),
                    Words.Of(c.Text)
                )),
            ],
        };
    }
}
