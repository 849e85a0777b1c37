using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.SubstantiveTheories;

/// <summary>Asks for a formal theory that helps to explain.</summary>
public sealed class AdoptSubstantiveTheoryForm() : StartForm(typeof(AdoptSubstantiveTheoryEndpoint))
{
    public override string Offer => "Adopt a substantive theory";

    public override string Means => "A formal theory from the literature that helps to explain.";

    public override string Shelf => SubstantiveTheoryView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room) =>
        new(
            "Adopt a substantive theory",
            "Adopt it",
            [
                Ask.Part(
                    Ask.Line("name", "Name") with
                    {
                        Help = "Such as: self-determination theory.",
                    },
                    Ask.Prose("explains", "What it helps to explain here"),
                    Ask.Line("reference", "Where it is set out", isNeeded: false)
                ),
                .. await WhyParts.OfAsync(
                    room,
                    near: [],
                    "It names the very step that our configurations leave open: why being asked makes people feel competent."
                ),
            ]
        );
}
