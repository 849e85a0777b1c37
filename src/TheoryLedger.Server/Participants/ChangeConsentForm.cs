using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Participants;

/// <summary>Asks what a participant agrees to from now on.</summary>
public sealed class ChangeConsentForm() : ChangeForm<ParticipantView>(typeof(ChangeConsentEndpoint))
{
    public override string Offer => "Change what they agree to";

    internal override Task<FormShown> AskAsync(ParticipantView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Change what a participant agrees to",
                "Record it",
                [ConsentParts.Of(room.Frame, view.Consent), Ask.Part(Ask.Reason())]
            )
            {
                Says = "Whoever takes all of it back, or wants words erased, asks to withdraw: that is another form.",
            }
        );
}
