using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Phases;

/// <summary>Asks for a new phase of the review.</summary>
public sealed class OpenPhaseForm() : StartForm(typeof(OpenPhaseEndpoint))
{
    public override string Offer => "Open a phase";

    public override string Shelf => PhaseView.Concept;

    internal override Task<FormShown?> AskAsync(FormRoom room) =>
        Task.FromResult<FormShown?>(
            new FormShown(
                "Open a phase",
                "Open it",
                [
                    Ask.Part(
                        Ask.Line("name", "Name") with
                        {
                            Help = "Such as scoping, review or testing.",
                        },
                        Ask.Line("aim", "What it is for", isNeeded: false),
                        Ask.Line("exitCriterion", "When it will be done", isNeeded: false)
                    ),
                ]
            )
            {
                Says = "Every decision belongs to a phase. Several may be open at once.",
            }
        );
}
