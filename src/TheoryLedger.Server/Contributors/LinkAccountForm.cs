using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Contributors;

/// <summary>Asks by which account somebody records.</summary>
public sealed class LinkAccountForm() : ChangeForm<ContributorView>(typeof(LinkAccountEndpoint))
{
    public override string Offer => "Tie an account to them";

    public override string Means => "What that account records is theirs, unless it says otherwise.";

    public override bool Suits(string? state) => state != "left";

    internal override Task<FormShown> AskAsync(ContributorView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Tie an account to somebody",
                "Tie it",
                [
                    Ask.Part(
                        Ask.Line("account", "Account", view.Account is { } now ? $"{now}" : null) with
                        {
                            Help = $"Its id, as the list of members shows it. Yours is {room.Frame.Account}.",
                        }
                    ),
                ]
            )
            {
                Says = "Nothing that was recorded before is changed by it.",
            }
        );
}
