using TheoryLedger.Constructs;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Constructs;

/// <summary>Asks into which constructs one is divided.</summary>
public sealed class SplitConstructForm() : ChangeForm<ConstructView>(typeof(SplitConstructEndpoint))
{
    public override string Offer => "Divide it into parts";

    public override string Means => "Two things were taken for one.";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConstructView view, FormRoom room) =>
        new("Divide a construct", "Divide it", [Parts(room.Frame), .. await room.WhyAsync()])
        {
            Says =
                "Each part becomes a construct of its own. What used the whole is left as it is, and is shown as stale until somebody has looked at it.",
            Lines = [new(view.Name, Ledger.Words.Of(view.Definition))],
        };

    private static FormPart Parts(FormFrame frame) =>
        new([])
        {
            Legend = "Its parts",
            Help = "Two at least, each under a name of its own. A row whose name is empty does not count.",
            Rows = new(
                "parts",
                "name",
                "Part",
                [],
                [
                    Ask.Line("name", "Name", isNeeded: false),
                    Ask.Prose("definition", "What is meant by it", isNeeded: false),
                    Open(Ask.One<ConstructKind>("kind", "What sort of thing it is", frame, kind: FormFieldKind.Choice)),
                    Open(Ask.One<Standing>("standing", "What it is held to be", frame, kind: FormFieldKind.Choice)),
                    Open(Ask.One<Novelty>("novelty", "New with this review?", frame, kind: FormFieldKind.Choice)),
                ],
                2
            )
            {
                IsWide = true,
            },
        };

    private static FormField Open(FormField field) => field with { IsNeeded = false };
}
