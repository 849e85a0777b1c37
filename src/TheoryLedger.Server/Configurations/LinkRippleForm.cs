using TheoryLedger.Configurations;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Configurations;

/// <summary>Asks where an outcome of a configuration is at work in another.</summary>
public sealed class LinkRippleForm() : ChangeForm<ConfigurationView>(typeof(LinkRippleEndpoint))
{
    public override string Offer => "Link its outcome to another configuration";

    public override string Means => "What comes out here is a context or mechanism there.";

    public override bool Suits(string? state) => state == "open";

    public override (string Mark, string WhyNot)? Needs =>
        (Portraits.Mark.Outcome, "It has no outcome yet that could be at work elsewhere.");

    internal override async Task<FormShown> AskAsync(ConfigurationView view, FormRoom room) =>
        await room.FindAsync<ConfigurationView>(room.Asked.With) is { } other && other.Id != view.Id
            ? await LinkAsync(view, other, room)
            : new FormShown("Link an outcome to another configuration", "", [])
            {
                Says = "First choose the configuration in which it is at work.",
                Lines = [new("Configuration", Words.Of(view.Title))],
                Steps =
                [
                    .. (await room.OthersAsync(ConfigurationView.Concept, view.Id)).Select(choice => new FormStep(
                        $"work/link-ripple?on={view.Id}&with={choice.Value}",
                        choice.Label
                    )),
                ],
            };

    private static async Task<FormShown> LinkAsync(ConfigurationView view, ConfigurationView other, FormRoom room) =>
        new(
            "Link an outcome to another configuration",
            "Link it",
            [
                Ask.Part(
                    Ask.Hidden("to", other.Id),
                    Ask.Thing(
                        "outcome",
                        "Which outcome of this one",
                        Elements(view, role => role == ElementRole.Outcome)
                    ),
                    Ask.Thing(
                        "toElement",
                        "As what it is at work in the other",
                        Elements(other, role => role == ElementRole.Context || role.IsMechanism())
                    )
                ),
                .. await room.WhyAsync(view),
            ]
        )
        {
            Lines = [new("From", Words.Of(view.Title)), new("To", Words.Of(other.Title))],
            Says =
                "The link names the version of the other that stands now; if that changes, the link is shown as stale.",
        };

    private static IReadOnlyList<FormChoice> Elements(ConfigurationView view, Func<ElementRole, bool> are) =>
        [
            .. view
                .Form.Elements.Where(e => are(e.Role))
                .Select(e => new FormChoice($"{e.Id}", Words.Of($"{Plain.Begin(Plain.Of(e.Role))}: {e.Wording}"))),
        ];
}
