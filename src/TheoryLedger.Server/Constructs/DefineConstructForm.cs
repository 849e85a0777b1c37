using TheoryLedger.Constructs;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Constructs;

/// <summary>Asks for a new construct.</summary>
public sealed class DefineConstructForm() : StartForm(typeof(DefineConstructEndpoint))
{
    public override string Offer => "Define a construct";

    public override string Shelf => ConstructView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room) =>
        new(
            "Define a construct",
            "Define it",
            [
                Ask.Part(
                    Ask.Line("name", "Name"),
                    Ask.Prose("definition", "What is meant by it"),
                    Ask.One<ConstructKind>("kind", "What sort of thing it is", room.Frame, kind: FormFieldKind.Choice),
                    Ask.One<Standing>("standing", "What it is held to be", room.Frame),
                    Ask.One<Novelty>("novelty", "Whether it is new with this review", room.Frame)
                ),
                await OriginAsync(room),
                .. await room.WhyAsync(),
            ]
        );

    private static async Task<FormPart> OriginAsync(FormRoom room) =>
        new([
            Ask.One<ConstructOriginKind>("origin/kind", "It came from", room.Frame, kind: FormFieldKind.Choice),
            .. (await room.OriginsAsync()).Select(FormPart.From),
        ])
        {
            Legend = "Where it first came from",
            Help = "Of an excerpt, tick which. A conjecture has nothing to point at.",
        };
}
