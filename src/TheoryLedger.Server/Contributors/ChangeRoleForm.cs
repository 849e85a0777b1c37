using TheoryLedger.Contributors;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Contributors;

/// <summary>Asks what somebody does in the team from now on.</summary>
public sealed class ChangeRoleForm() : ChangeForm<ContributorView>(typeof(ChangeRoleEndpoint))
{
    public override string Offer => "Change what they do in the team";

    public override bool Suits(string? state) => state != "left";

    internal override Task<FormShown> AskAsync(ContributorView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Change what somebody does in the team",
                "Change it",
                [
                    Ask.Group(
                        "What they do",
                        TeamParts.Ticks<TeamRole>("roles", room.Frame.IsReconstruction, view.Roles)
                    ),
                    Ask.Group(
                        "What they are credited with",
                        TeamParts.Ticks<CreditRole>("credit", isReconstruction: true, view.Credit)
                    ),
                    Ask.Part(Ask.Reason("Why", "From now on codes as well; until then only screened.")),
                ]
            )
            {
                Says =
                    "What they did before stays theirs. What somebody may do here is granted to accounts, and not by this.",
            }
        );
}
