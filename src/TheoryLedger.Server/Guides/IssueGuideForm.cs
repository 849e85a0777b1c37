using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Guides;

/// <summary>Asks for a guide to interviews or focus groups.</summary>
public sealed class IssueGuideForm() : StartForm(typeof(IssueGuideEndpoint))
{
    public override string Offer => "Issue an interview guide";

    public override string Shelf => GuideView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room) =>
        new(
            "Issue an interview guide",
            "Issue it",
            [
                Ask.Part(Ask.Line("title", "Title"), Ask.Prose("text", "What is asked, in its order")),
                await GuideParts.TestsAsync(room, []),
            ]
        )
        {
            Says = "Interviews and focus groups then name the version of the guide that was used.",
        };
}
