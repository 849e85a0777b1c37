using TheoryLedger.Milestones;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Milestones;

/// <summary>Asks how a moment of the review is called, so that people come back to it.</summary>
public sealed class NameMilestoneForm() : StartForm(typeof(NameMilestoneEndpoint))
{
    public override string Offer => "Name this moment";

    public override string Shelf => MilestoneView.Concept;

    internal override Task<FormShown?> AskAsync(FormRoom room) =>
        Task.FromResult<FormShown?>(
            new FormShown(
                "Name a moment",
                "Name it",
                [
                    Ask.Part(
                        Ask.Line("name", "Name") with
                        {
                            Help = "Such as: first submission.",
                        },
                        Ask.One<MilestoneKind>("kind", "What it is", room.Frame),
                        Ask.Line("position", "Its position, if it is not now", isNeeded: false),
                        Ask.Line("doi", "DOI of what was published then", isNeeded: false)
                    ),
                ]
            )
            {
                Says = "Whoever reads the review can then see it as it stood at that moment.",
            }
        );
}
