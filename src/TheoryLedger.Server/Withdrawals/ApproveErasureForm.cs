using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>Asks somebody to approve an erasure.</summary>
public sealed class ApproveErasureForm() : ChangeForm<WithdrawalView>(typeof(ApproveErasureEndpoint))
{
    public override string Offer => "Approve the erasure";

    public override bool Suits(string? state) => state is "granted" or "partly-granted";

    internal override Task<FormShown> AskAsync(WithdrawalView view, FormRoom room) =>
        Task.FromResult(
            new FormShown("Approve an erasure", "Approve it", [])
            {
                Says = "It takes two different people, and cannot be undone once it is carried out.",
                Lines = view.Told(),
            }
        );
}
