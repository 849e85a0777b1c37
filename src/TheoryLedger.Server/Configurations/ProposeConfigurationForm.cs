using TheoryLedger.Configurations;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Configurations;

/// <summary>Asks for a new configuration.</summary>
public sealed class ProposeConfigurationForm() : StartForm(typeof(ProposeConfigurationEndpoint))
{
    public override string Offer => "Propose a configuration";

    public override string Shelf => ConfigurationView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room) =>
        new(
            "Propose a configuration",
            "Propose it",
            [
                .. await room.SayingAsync(now: null),
                ConfigurationParts.Origins<ConfigurationOriginKind>(room, await room.OriginsAsync()),
                .. await room.WhyAsync(view: null),
            ]
        )
        {
            Says = "Whole or partial: a pair of context and outcome is worth keeping until its mechanism is found.",
        };
}
