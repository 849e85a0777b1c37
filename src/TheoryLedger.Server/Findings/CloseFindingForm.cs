using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Findings;

/// <summary>Asks why a finding is settled.</summary>
public sealed class CloseFindingForm() : ChangeForm<FindingView>(typeof(CloseFindingEndpoint))
{
    public override string Offer => "Settle it";

    public override bool Suits(string? state) => state != "closed";

    protected override string? Denied(Portrait thing, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(thing);
        ArgumentNullException.ThrowIfNull(reader);
        return reader.DoesTheWork || thing.Raiser == reader.Agent
            ? null
            : "Only whoever raised it, or the team, settles a finding.";
    }

    internal override Task<FormShown> AskAsync(FindingView view, FormRoom room) =>
        Task.FromResult(
            new FormShown("Settle a finding", "Settle it", [Ask.Part(Ask.Reason("Why it is settled"))])
            {
                Says = "Whoever raised it may, and the team.",
                Lines = [new("Finding", view.Text)],
            }
        );
}
