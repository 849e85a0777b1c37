using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Configurations;

/// <summary>Asks why a configuration is given up.</summary>
public sealed class RefuteConfigurationForm() : ChangeForm<ConfigurationView>(typeof(RefuteConfigurationEndpoint))
{
    public override string Offer => "Give it up";

    public override string Means => "It proved wrong. It stays to be read, with the reason.";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConfigurationView view, FormRoom room) =>
        new("Give a configuration up", "Give it up", await room.WhyAsync(view))
        {
            Says = "Evidence speaks against it. It stays in the record, with the reason.",
        };
}
