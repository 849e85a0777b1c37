using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Guides;

/// <summary>Asks what a guide asks from now on.</summary>
public sealed class ReviseGuideForm() : ChangeForm<GuideView>(typeof(ReviseGuideEndpoint))
{
    public override string Offer => "Revise it";

    internal override async Task<FormShown> AskAsync(GuideView view, FormRoom room) =>
        new(
            "Revise an interview guide",
            "Revise it",
            [
                Ask.Part(Ask.Prose("text", "What is asked, in its order", Words.Of(view.Text))),
                await GuideParts.TestsAsync(room, view.Tests),
                Ask.Part(
                    Ask.Reason(
                        "Why",
                        "Nobody understood the question about trust; now it asks for an evening when they stayed away."
                    )
                ),
            ]
        )
        {
            Says = "It is a new version; what was held by the earlier one keeps naming that.",
        };
}
