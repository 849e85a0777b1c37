using TheoryLedger.Configurations;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Configurations;

/// <summary>Asks which link to another configuration is given up.</summary>
public sealed class UnlinkRippleForm() : ChangeForm<ConfigurationView>(typeof(UnlinkRippleEndpoint))
{
    public override string Offer => "Give up a link to another configuration";

    public override bool Suits(string? state) => state == "open";

    public override (string Mark, string WhyNot)? Needs =>
        (Portraits.Mark.Ripple, "None of its outcomes is linked to another configuration.");

    internal override async Task<FormShown> AskAsync(ConfigurationView view, FormRoom room) =>
        new(
            "Give up a link to another configuration",
            "Give it up",
            [Ask.Part(Ask.Thing("rippleId", "Which link", await LinksAsync(view, room))), .. await room.WhyAsync(view)]
        )
        {
            Says = "Both configurations stay as they are; the link stays to be read, with the reason.",
        };

    private static async Task<IReadOnlyList<FormChoice>> LinksAsync(ConfigurationView view, FormRoom room)
    {
        var standing = view.Ripples.Where(r => r.GivenUp is null).ToList();
        var others = await room.AsOf.FindAllAsync<ConfigurationView>(
            [.. standing.Select(r => r.To.Value).Distinct()],
            room.Token
        );
        return
        [
            .. standing.Select(r => new FormChoice(
                $"{r.RippleId}",
                Words.Of(Says(r, others.GetValueOrDefault(r.To.Value)))
            )),
        ];

        string Says(RippleView ripple, ConfigurationView? other) =>
            $"{view.Form.Find(ripple.Outcome)?.Wording ?? "an earlier outcome"} → {other?.Form.Find(ripple.ToElement)?.Wording ?? "an earlier element"} ({other?.Title ?? "another configuration"})";
    }
}
