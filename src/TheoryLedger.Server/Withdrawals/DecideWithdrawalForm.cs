using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>Asks how far a request to withdraw is followed, and on what ground.</summary>
public sealed class DecideWithdrawalForm() : ChangeForm<WithdrawalView>(typeof(DecideWithdrawalEndpoint))
{
    public override string Offer => "Decide on it";

    public override bool Suits(string? state) => state == "received";

    internal override Task<FormShown> AskAsync(WithdrawalView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Decide on a request",
                "Record the decision",
                [
                    Ask.Part(
                        Ask.One<WithdrawalAnswer>("answer", "The answer", room.Frame),
                        Ask.One<WithdrawalScope>(
                            "scope",
                            "How far",
                            room.Frame,
                            says: WithdrawalWords.Of,
                            kind: Choice
                        ) with
                        {
                            IsNeeded = false,
                            Help =
                                "As asked, where it is granted; less, where it is partly granted; nothing, where it is refused.",
                        },
                        Ask.One<ErasureBasis>("basis", "On what ground", room.Frame, kind: Choice),
                        Ask.Line("cutOffTold", "The cut-off they were told of", isNeeded: false),
                        Ask.Reason()
                    ),
                ]
            )
            {
                Lines = view.Told(),
            }
        );

    private static FormFieldKind Choice => FormFieldKind.Choice;
}
