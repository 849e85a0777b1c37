using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Configurations;

/// <summary>Asks what a configuration is to say from now on.</summary>
public sealed class RefineConfigurationForm() : ChangeForm<ConfigurationView>(typeof(RefineConfigurationEndpoint))
{
    public override string Offer => "Refine it";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConfigurationView view, FormRoom room) =>
        new(
            "Refine a configuration",
            "Refine it",
            [.. await room.SayingAsync(view.Form), .. await room.WhyAsync(view, isPrompted: true)]
        )
        {
            Says =
                "It is restated as a new version; the present one is kept. Earlier evidence is inherited until it is looked at again.",
        };
}
