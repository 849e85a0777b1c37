using TheoryLedger.Contributors;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Contributors;

/// <summary>Asks where somebody stands, or what might bias them.</summary>
public sealed class StatePositionalityForm() : ChangeForm<ContributorView>(typeof(StatePositionalityEndpoint))
{
    public override string Offer => "State where they stand, or a conflict of interest";

    public override bool Suits(string? state) => state != "left";

    internal override Task<FormShown> AskAsync(ContributorView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "State where somebody stands",
                "State it",
                [
                    Ask.Part(
                        Ask.One<PositionKind>("kind", "What it is", room.Frame),
                        Ask.Prose("statement", "The statement")
                    ),
                ]
            )
        );
}
