using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Contributors;

/// <summary>Asks why somebody no longer takes part.</summary>
public sealed class LeaveReviewForm() : ChangeForm<ContributorView>(typeof(LeaveReviewEndpoint))
{
    public override string Offer => "Say that they have left";

    public override bool Suits(string? state) => state != "left";

    internal override Task<FormShown> AskAsync(ContributorView view, FormRoom room) =>
        Task.FromResult(
            new FormShown("Say that somebody has left", "Record it", [Ask.Part(Ask.Reason())])
            {
                Says = "What they decided stays theirs. An account that records for them loses its roles.",
            }
        );
}
