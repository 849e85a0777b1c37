using System.Globalization;
using TheoryLedger.Ledger;
using TheoryLedger.Reviews;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Reviews;

/// <summary>Asks what a review is to find out.</summary>
internal static class OpenReviewForm
{
    private const int Objectives = 4;

    public static IReadOnlyList<FormPart> Parts { get; } =
    [
        Ask.Part(
            Ask.Line("title", "Title"),
            Ask.Prose("question", "Its question") with
            {
                Help = "What works, for whom, in what circumstances, and why.",
            },
            Ask.One<ReviewKind>("kind", "What sort of review it is", FormFrame.None, ReviewKind.RealistReview)
        ),
        Ask.Group("What it is for", [.. Enumerable.Range(0, Objectives).Select(Objective)]),
        Ask.Part(
            Ask.Line("funder", "Who pays for it", isNeeded: false),
            Ask.Line("protocolReference", "Where its protocol is registered", isNeeded: false),
            new FormField("isReconstruction", "", FormFieldKind.Check)
            {
                Choices =
                [
                    new(
                        "true",
                        Words.Of(
                            "It reconstructs a review that was published: what its reports pass over may be left unsaid"
                        )
                    ),
                ],
            }
        ),
    ];

    private static FormField Objective(int at) =>
        Ask.Line(
            string.Create(CultureInfo.InvariantCulture, $"objectives/{at}"),
            string.Create(CultureInfo.InvariantCulture, $"Objective {at + 1}"),
            isNeeded: false
        );
}
