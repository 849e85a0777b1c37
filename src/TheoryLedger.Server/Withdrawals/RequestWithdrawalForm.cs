using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Participants;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>Asks how far a participant wants to withdraw.</summary>
public sealed class RequestWithdrawalForm() : StartForm(typeof(RequestWithdrawalEndpoint))
{
    public override string Offer => "Take in that they withdraw";

    public override string On => ParticipantView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room) =>
        await room.FindAsync<ParticipantView>(room.Asked.On) is not { } participant
            ? null
            : new FormShown(
                "Take in that a participant withdraws",
                "Take it in",
                [
                    Ask.Part(
                        Ask.Hidden("participantId", participant.Id),
                        Ask.One<WithdrawalScope>("asked", "What they ask for", room.Frame, says: WithdrawalWords.Of),
                        Ask.Prose("request", "What they said")
                    ),
                ]
            )
            {
                Says =
                    "Nothing is erased by this. The request is decided on first; an erasure is approved by two people.",
            };
}
