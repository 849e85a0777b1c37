using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Participants;

/// <summary>Asks whom the review hears, under a pseudonym, and what they agree to.</summary>
public sealed class RecruitParticipantForm() : StartForm(typeof(RecruitParticipantEndpoint))
{
    public override string Offer => "Bring a participant in";

    public override string Shelf => ParticipantView.Concept;

    internal override Task<FormShown?> AskAsync(FormRoom room) =>
        Task.FromResult<FormShown?>(
            new FormShown(
                "Bring a participant in",
                "Bring them in",
                [
                    Ask.Part(
                        Ask.Line("pseudonym", "Pseudonym") with
                        {
                            Help = "Never their name: it cannot be erased from here.",
                        },
                        Ask.Line("group", "Group", isNeeded: false)
                    ),
                    ConsentParts.Of(room.Frame),
                    Ask.Part(
                        Ask.Line("cutOff", "Until when they may withdraw, as they were told", isNeeded: false) with
                        {
                            Help = "A year, a month or a day, as 2030-01.",
                        }
                    ),
                ]
            )
        );
}
