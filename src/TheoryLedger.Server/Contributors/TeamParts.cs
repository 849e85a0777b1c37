using System.Globalization;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Contributors;

/// <summary>Asks what somebody does in the team, and is credited with.</summary>
internal static class TeamParts
{
    public static FormField[] Ticks<TChoice>(string list, bool isReconstruction, params IReadOnlyList<TChoice> now)
        where TChoice : struct, Enum =>
        [
            .. Enum.GetValues<TChoice>()
                .Where(choice => isReconstruction || Ask.Stored(choice) != "not-published" || now.Contains(choice))
                .Select(
                    (choice, at) =>
                        new FormField(
                            string.Create(CultureInfo.InvariantCulture, $"{list}/{at}"),
                            "",
                            FormFieldKind.Check
                        )
                        {
                            Choices = [new(Ask.Stored(choice), Words.Of(Plain.Of(choice)))],
                            Value = now.Contains(choice) ? Words.Of(Ask.Stored(choice)) : null,
                        }
                ),
        ];
}
