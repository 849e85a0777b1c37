using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Configurations;

/// <summary>Asks which other configuration takes the place of one.</summary>
public sealed class SupersedeConfigurationForm() : ChangeForm<ConfigurationView>(typeof(SupersedeConfigurationEndpoint))
{
    public override string Offer => "Replace it by another";

    public override string Means => "Another says the same better.";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConfigurationView view, FormRoom room) =>
        new(
            "Replace a configuration by another",
            "Replace it",
            [
                Ask.Part(
                    Ask.Thing("by", "Its place takes", await room.OthersAsync(ConfigurationView.Concept, view.Id))
                ),
                .. await room.WhyAsync(view),
            ]
        )
        {
            Says = "A better one is there already. What is replaced stays in the record, with the reason.",
        };
}
