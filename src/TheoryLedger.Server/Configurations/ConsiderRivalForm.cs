using TheoryLedger.Configurations;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Configurations;

/// <summary>Asks for another explanation of the same pattern, and what becomes of it.</summary>
public sealed class ConsiderRivalForm() : ChangeForm<ConfigurationView>(typeof(ConsiderRivalEndpoint))
{
    public override string Offer => "Weigh a rival explanation";

    public override string Means => "Something else may explain the same outcome.";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConfigurationView view, FormRoom room) =>
        new(
            "Weigh a rival explanation",
            "Record it",
            [
                Ask.Part(
                    Ask.Line("explanation", "What else would explain the same pattern"),
                    Ask.One<RivalVerdict>("verdict", "What becomes of it", room.Frame, says: Says),
                    Ask.Thing("rivalId", "Which of those weighed before, if it is one", Weighed(view), isNeeded: false)
                ),
                .. await room.WhyAsync(view),
            ]
        )
        {
            Says = "It stands beside the configuration, whatever becomes of it.",
        };

    private static IReadOnlyList<FormChoice> Weighed(ConfigurationView view) =>
        [
            .. view
                .Rivals.GroupBy(rival => rival.RivalId)
                .Select(rival => new FormChoice($"{rival.Key}", Words.Of(rival.Last().Explanation))),
        ];

    private static string Says(RivalVerdict verdict) =>
        verdict switch
        {
            RivalVerdict.Kept => "kept: it holds beside this, or in its place",
            RivalVerdict.Dropped => "dropped: it does not explain it",
            RivalVerdict.Open => "open: nobody can say yet",
            _ => Plain.Of(verdict),
        };
}
