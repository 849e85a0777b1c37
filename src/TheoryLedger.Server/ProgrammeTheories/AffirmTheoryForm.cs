using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>Asks why a programme theory stays as it is.</summary>
public sealed class AffirmTheoryForm() : ChangeForm<ProgrammeTheoryView>(typeof(AffirmTheoryEndpoint))
{
    public override string Offer => "Say that it stood up";

    public override string Means => "It was held against new evidence, and says what it said before.";

    public override bool Suits(string? state) => state != "refuted";

    internal override async Task<FormShown> AskAsync(ProgrammeTheoryView view, FormRoom room) =>
        new("Say that a theory stood up", "It stood up", await room.WhyAsync())
        {
            Says = "New evidence was held against it, and it stays as it is.",
        };
}
