using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Contributors;

/// <summary>Asks who joins the review, and what they do in it.</summary>
public sealed class JoinReviewForm() : StartForm(typeof(JoinReviewEndpoint))
{
    public override string Offer => "Bring somebody into the team";

    public override string Shelf => ContributorView.Concept;

    internal override Task<FormShown?> AskAsync(FormRoom room) =>
        Task.FromResult<FormShown?>(
            new FormShown(
                "Bring somebody into the team",
                "Bring them in",
                [
                    Ask.Part([
                        Ask.Line("name", "Name"),
                        Ask.One<ContributorKind>("kind", "Who or what it is", room.Frame, ContributorKind.Person),
                        .. Me(room.Frame),
                    ]),
                    Ask.Group("What they do", TeamParts.Ticks<TeamRole>("roles", room.Frame.IsReconstruction)),
                    new([
                        .. TeamParts.Ticks<CreditRole>("credit", isReconstruction: true),
                        Ask.Line("orcid", "ORCID", isNeeded: false),
                    ])
                    {
                        Legend = "What they are credited with",
                        IsFolded = true,
                    },
                ]
            )
            {
                Says =
                    "Decisions are theirs who take part. What somebody may do here is granted to accounts, and not by this.",
            }
        );

    // Whoever has no person in the review yet is most likely to begin with themselves.
    private static IEnumerable<FormField> Me(FormFrame frame) =>
        frame is { IsContributor: false, Account: { } account }
            ?
            [
                Ask.Tick(
                    "account",
                    account,
                    Words.Of("This is me: what I record without naming anybody is theirs"),
                    "",
                    frame.People.Count == 0
                ),
            ]
            : [];
}
