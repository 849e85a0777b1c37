using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Configurations;

/// <summary>Asks why a configuration is taken up again.</summary>
public sealed class ReopenConfigurationForm() : ChangeForm<ConfigurationView>(typeof(ReopenConfigurationEndpoint))
{
    public override string Offer => "Take it up again";

    public override string Means => "It was parked or given up, and is worked on again.";

    public override bool Suits(string? state) => state is "parked" or "refuted";

    internal override async Task<FormShown> AskAsync(ConfigurationView view, FormRoom room) =>
        new("Take a configuration up again", "Take it up", await room.WhyAsync(view))
        {
            Says = "It was laid aside or given up, and is worked on again.",
        };
}
