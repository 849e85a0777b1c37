using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>Asks whether an erasure that two people approved is carried out now.</summary>
public sealed class EraseWithdrawnForm() : ChangeForm<WithdrawalView>(typeof(EraseWithdrawnEndpoint))
{
    public override string Offer => "Carry the erasure out";

    public override bool Suits(string? state) => state is "granted" or "partly-granted";

    internal override Task<FormShown> AskAsync(WithdrawalView view, FormRoom room) =>
        Task.FromResult(
            new FormShown("Carry an erasure out", "Erase it for ever", [])
            {
                Says =
                    "The keys to their words are destroyed, and the words with them. Nobody can undo it, and no backup brings them back.",
                Lines = view.Told(),
            }
        );
}
