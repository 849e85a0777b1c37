using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>Asks for a first programme theory.</summary>
public sealed class AgreeInitialTheoryForm() : StartForm(typeof(AgreeInitialTheoryEndpoint))
{
    public override string Offer => "Propose a programme theory";

    public override string Shelf => ProgrammeTheoryView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room) =>
        new(
            "Agree on a programme theory",
            "Agree on it",
            [.. await room.SayingAsync(default(ProgrammeTheoryView)), .. await room.WhyAsync()]
        )
        {
            Says = "What the team holds for now about what works, for whom, in what circumstances, and why.",
        };
}
