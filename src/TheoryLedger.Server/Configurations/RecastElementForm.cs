using TheoryLedger.Configurations;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Configurations;

/// <summary>Asks which element turned out to play another role.</summary>
public sealed class RecastElementForm() : ChangeForm<ConfigurationView>(typeof(RecastElementEndpoint))
{
    public override string Offer => "Recast one of its elements";

    public override string Means => "It turned out to work as something else: a context, say, and not a mechanism.";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConfigurationView view, FormRoom room) =>
        new(
            "Recast an element",
            "Recast it",
            [
                Ask.Part(
                    Ask.Thing("element", "Which element", [.. view.Form.Elements.Select(Named)]),
                    Ask.One<ElementRole>("to", "It turned out to work as", room.Frame, kind: FormFieldKind.Choice)
                ),
                .. await room.WhyAsync(view),
            ]
        )
        {
            Says = "The wording stays; the configuration is restated as a new version with the other role.",
        };

    private static FormChoice Named(Element element) =>
        new($"{element.Id}", Words.Of($"{Plain.Begin(Plain.Of(element.Role))}: {element.Wording}"));
}
