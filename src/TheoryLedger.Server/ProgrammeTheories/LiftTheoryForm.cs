using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.SubstantiveTheories;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>Asks how a programme theory reads at middle range.</summary>
public sealed class LiftTheoryForm() : ChangeForm<ProgrammeTheoryView>(typeof(LiftTheoryEndpoint))
{
    public override string Offer => "Lift it to middle range";

    public override string Means => "From one programme to a family of them, with a theory from elsewhere.";

    public override bool Suits(string? state) => state != "refuted";

    internal override async Task<FormShown> AskAsync(ProgrammeTheoryView view, FormRoom room) =>
        new(
            "Lift a programme theory",
            "Lift it",
            [
                .. await room.SayingAsync(view),
                Ask.Part(
                    Ask.Thing(
                        "substantiveTheoryId",
                        "With the help of",
                        await room.PicksAsync(SubstantiveTheoryView.Concept),
                        isNeeded: false
                    )
                ),
                .. await room.WhyAsync(),
            ]
        )
        {
            Says = "It is restated so that it may hold beyond what was reviewed.",
        };
}
