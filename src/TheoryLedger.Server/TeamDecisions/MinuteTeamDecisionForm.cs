using System.Globalization;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.TeamDecisions;

/// <summary>Asks what the team decided together, and who spoke against it.</summary>
public sealed class MinuteTeamDecisionForm() : StartForm(typeof(MinuteTeamDecisionEndpoint))
{
    public override string Offer => "Minute what the team decided";

    public override string Shelf => TeamDecisionView.Concept;

    internal override Task<FormShown?> AskAsync(FormRoom room) =>
        Task.FromResult<FormShown?>(
            new FormShown(
                "Minute what the team decided",
                "Minute it",
                [
                    new([.. room.Frame.People.Select(Present)]) { Legend = "Who was there" },
                    Ask.Part(
                        Ask.Prose("decision", "What was decided"),
                        Ask.Prose("dissent", "What was said against it", isNeeded: false)
                    ),
                    new([])
                    {
                        Rows = new(
                            "concerns",
                            "id",
                            "What it is about",
                            [],
                            [Ask.Line("id", "The address of its page", isNeeded: false)],
                            2
                        ),
                    },
                ]
            )
            {
                Says = "Later changes of theory can name it as what set them off.",
            }
        );

    private static FormField Present(FormChoice person, int at) =>
        new(string.Create(CultureInfo.InvariantCulture, $"attendees/{at}"), "somebody", FormFieldKind.Check)
        {
            Choices = [person],
        };
}
