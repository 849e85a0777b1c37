using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>Asks what whoever wanted to withdraw was told.</summary>
public sealed class AnswerWithdrawalForm() : ChangeForm<WithdrawalView>(typeof(AnswerWithdrawalEndpoint))
{
    public override string Offer => "Note what they were told";

    public override bool Suits(string? state) => state != "received";

    internal override Task<FormShown> AskAsync(WithdrawalView view, FormRoom room) =>
        Task.FromResult(
            new FormShown("Note what they were told", "Note it", [Ask.Part(Ask.Prose("answer", "What they were told"))])
            {
                Lines = view.Told(),
            }
        );
}
