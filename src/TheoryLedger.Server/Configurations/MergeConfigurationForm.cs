using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Configurations;

/// <summary>Asks into which other configuration one goes.</summary>
public sealed class MergeConfigurationForm() : ChangeForm<ConfigurationView>(typeof(MergeConfigurationEndpoint))
{
    public override string Offer => "Merge it into another";

    public override string Means => "It becomes a part of another.";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConfigurationView view, FormRoom room) =>
        new(
            "Merge a configuration into another",
            "Merge it",
            [
                Ask.Part(Ask.Thing("into", "It goes into", await room.OthersAsync(ConfigurationView.Concept, view.Id))),
                .. await room.WhyAsync(view),
            ]
        )
        {
            Says =
                "Its evidence stays where it was put forward; what rested on it is shown as stale until somebody has looked at it.",
        };
}
