using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codebook;

/// <summary>Asks for a new code.</summary>
public sealed class DefineCodeForm() : StartForm(typeof(DefineCodeEndpoint))
{
    public override string Offer => "Define a code";

    public override string Shelf => CodeView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room) =>
        new(
            "Define a code",
            "Define it",
            [
                Ask.Part([
                    Ask.Line("label", "Label"),
                    .. DefinitionFields.Of(now: null),
                    Ask.Thing(
                        "parent",
                        "Under which code it stands",
                        await room.PicksAsync(CodeView.Concept, "in-use"),
                        isNeeded: false
                    ),
                ]),
            ]
        );
}
