using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Findings;

/// <summary>Asks why a finding is settled.</summary>
public sealed class CloseFindingForm() : ChangeForm<FindingView>(typeof(CloseFindingEndpoint))
{
    public override string Offer => "Settle it";

    public override bool Suits(string? state) => state != "closed";

    internal override Task<FormShown> AskAsync(FindingView view, FormRoom room) =>
        Task.FromResult(
            new FormShown("Settle a finding", "Settle it", [Ask.Part(Ask.Reason("Why it is settled"))])
            {
                Says = "Whoever raised it may, and the team.",
                Lines = [new("Finding", view.Text)],
            }
        );
}
