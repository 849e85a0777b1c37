using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Phases;

/// <summary>Asks why a phase ends.</summary>
public sealed class ClosePhaseForm() : ChangeForm<PhaseView>(typeof(ClosePhaseEndpoint))
{
    public override string Offer => "Close it";

    public override bool Suits(string? state) => state == "open";

    internal override Task<FormShown> AskAsync(PhaseView view, FormRoom room) =>
        Task.FromResult(new FormShown("Close a phase", "Close it", [Ask.Part(Ask.Reason())]));
}
