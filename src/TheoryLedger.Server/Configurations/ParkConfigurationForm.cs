using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Configurations;

/// <summary>Asks why a configuration is laid aside.</summary>
public sealed class ParkConfigurationForm() : ChangeForm<ConfigurationView>(typeof(ParkConfigurationEndpoint))
{
    public override string Offer => "Park it";

    public override string Means => "It is not held to be wrong, but is left for later.";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConfigurationView view, FormRoom room) =>
        new("Park a configuration", "Park it", await room.WhyAsync(view))
        {
            Says = "It is laid aside without a verdict, and can be taken up again.",
        };
}
