using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Access;

/// <summary>What each role may do, in words, and the forms that give it.</summary>
internal static class RoleWords
{
    /// <summary>Asks which role somebody is to have.</summary>
    public static IReadOnlyList<FormPart> Granting { get; } =
    [
        Ask.Part(
            Ask.One<Role>("role", "Which role", FormFrame.None, says: Of),
            Ask.Line("account", "Whose account", isNeeded: false) with
            {
                Help =
                    "Its id, for somebody who has one already. Left empty: an account is made, and its key is shown this once, to be handed over.",
            }
        ),
    ];

    public static string Of(Role role) =>
        role switch
        {
            Role.Owner => "owner: does everything, and says who else may do what",
            Role.Reviewer => "reviewer: does the work of the review",
            Role.Adjudicator => "adjudicator: does the work, and settles disagreements",
            Role.Auditor => "auditor: reads, and raises findings",
            Role.DataProtectionOfficer => "data protection officer: reads, and looks after consent and withdrawal",
            _ => Plain.Of(role),
        };

    /// <summary>Asks for a key of one's own.</summary>
    public static IReadOnlyList<FormPart> Minting(IReadOnlyList<FormChoice> reviews) =>
        [
            Ask.Part(
                Ask.Line("purpose", "What it is for") with
                {
                    Help = "To tell keys apart later, such as: nightly export of the screening.",
                },
                Ask.Line("days", "For how many days") with
                {
                    Help = "1 to 366. It can be ended before.",
                },
                Ask.Thing("review", "The only review that it may reach", reviews, isNeeded: false) with
                {
                    Help = "Left open: all of yours.",
                }
            ),
            new([.. Enum.GetValues<Role>().Select(Carried)])
            {
                Legend = "The only roles that it may carry",
                Help = "With nothing ticked: all of yours.",
            },
        ];

    private static FormField Carried(Role role, int at) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"roles/{at}"), "", FormFieldKind.Check)
        {
            Choices = [new(Roles.NameOf(role), Words.Of(Of(role)))],
        };
}
