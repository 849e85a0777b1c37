using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Configurations;

/// <summary>Asks why a configuration stays as it is.</summary>
public sealed class AffirmConfigurationForm() : ChangeForm<ConfigurationView>(typeof(AffirmConfigurationEndpoint))
{
    public override string Offer => "Say that it stood up";

    public override string Means => "It was held against new evidence, and says what it said before.";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConfigurationView view, FormRoom room) =>
        new("Say that a configuration stood up", "It stood up", await room.WhyAsync(view))
        {
            Says = "New evidence was held against it, and it stays as it is.",
        };
}
