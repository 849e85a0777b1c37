using TheoryLedger.Reviews;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Reviews;

/// <summary>Asks by which criteria sources are screened from now on.</summary>
public sealed class IssueCriteriaForm() : ReviewForm(typeof(IssueCriteriaEndpoint))
{
    public override string Offer => "Issue criteria for screening";

    internal override Task<FormShown> AskAsync(ReviewView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Issue criteria for screening",
                "Issue them",
                [
                    Criteria(view.Criteria?.Criteria ?? [], room.Frame),
                    Ask.Part(
                        Ask.Reason(
                            "Why",
                            "Grey literature is let in as well: the papers say little about why schemes end."
                        )
                    ),
                ]
            )
            {
                Says =
                    $"They get the number {(view.Criteria?.Version ?? 0) + 1}. Each verdict names the criteria under which it fell.",
            }
        );

    private static FormPart Criteria(IReadOnlyList<Criterion> now, FormFrame frame) =>
        new([])
        {
            Legend = "The criteria",
            Help =
                "All of them, also those that stay. A row without wording does not count: to drop a criterion, empty it.",
            Rows = new(
                "criteria",
                "text",
                "Criterion",
                [.. now.Select(c => Row(c, frame))],
                Row(null, frame),
                now.Count == 0 ? 4 : 2
            ),
        };

    private static IReadOnlyList<FormField> Row(Criterion? now, FormFrame frame) =>
        [
            Ask.One("kind", "It", frame, now?.Kind, Says, FormFieldKind.Choice) with
            {
                IsNeeded = false,
            },
            Ask.Line("text", "Wording", now?.Text, isNeeded: false),
        ];

    private static string Says(CriterionKind kind) =>
        kind switch
        {
            CriterionKind.Include => "lets a source in",
            CriterionKind.Exclude => "keeps a source out",
            _ => Plain.Of(kind),
        };
}
