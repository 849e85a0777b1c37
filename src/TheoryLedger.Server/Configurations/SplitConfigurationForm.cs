using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Configurations;

/// <summary>Asks into which configurations one is divided.</summary>
public sealed class SplitConfigurationForm() : ChangeForm<ConfigurationView>(typeof(SplitConfigurationEndpoint))
{
    public override string Offer => "Divide it into parts";

    public override string Means => "It says several things that hold in different circumstances.";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConfigurationView view, FormRoom room) =>
        new("Divide a configuration", "Divide it", [.. await room.PartsAsync(view.Form), .. await room.WhyAsync(view)])
        {
            Says =
                "Each part becomes a configuration of its own. Both begin with what the whole says: change what tells them apart. Evidence stays with the whole until it is linked to a part.",
        };
}
