using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Reviews;

/// <summary>Asks why the codebook gets a number as it stands.</summary>
public sealed class IssueCodebookForm() : ReviewForm(typeof(IssueCodebookEndpoint))
{
    public override string Offer => "Issue the codebook as it stands";

    public override string Means => "It gets a number that readings can name.";

    public override string Shelf => "codebook";

    internal override Task<FormShown> AskAsync(ReviewView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Issue the codebook",
                "Issue it",
                [Ask.Part(Ask.Reason("Why", "The second coders begin, and both are to code by the same definitions."))]
            )
            {
                Says =
                    $"As it stands it gets the number {view.CodebookVersion + 1}. Codes can be changed afterwards; the issue stays as it is.",
            }
        );
}
