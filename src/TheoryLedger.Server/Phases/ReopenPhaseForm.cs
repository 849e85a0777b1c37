using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Phases;

/// <summary>Asks why a phase is opened again.</summary>
public sealed class ReopenPhaseForm() : ChangeForm<PhaseView>(typeof(ReopenPhaseEndpoint))
{
    public override string Offer => "Open it again";

    public override bool Suits(string? state) => state == "closed";

    internal override Task<FormShown> AskAsync(PhaseView view, FormRoom room) =>
        Task.FromResult(new FormShown("Open a phase again", "Open it again", [Ask.Part(Ask.Reason())]));
}
