using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>Asks why a programme theory is given up.</summary>
public sealed class RefuteTheoryForm() : ChangeForm<ProgrammeTheoryView>(typeof(RefuteTheoryEndpoint))
{
    public override string Offer => "Give it up";

    public override string Means =>
        "It proved wrong. It stays to be read, with the reason, and is not worked on any more.";

    public override bool Suits(string? state) => state != "refuted";

    internal override async Task<FormShown> AskAsync(ProgrammeTheoryView view, FormRoom room) =>
        new("Give a theory up", "Give it up", await room.WhyAsync())
        {
            Says = "Evidence speaks against it. It stays in the record, with the reason.",
        };
}
