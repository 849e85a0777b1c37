using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Constructs;

/// <summary>Asks what a construct is to mean from now on.</summary>
public sealed class RedefineConstructForm() : ChangeForm<ConstructView>(typeof(RedefineConstructEndpoint))
{
    public override string Offer => "Redefine it";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConstructView view, FormRoom room) =>
        new(
            "Redefine a construct",
            "Redefine it",
            [
                Ask.Part(
                    Ask.Prose("definition", "What is meant by it", Words.Of(view.Definition)),
                    Ask.One<ConstructKind>(
                        "kind",
                        "What sort of thing it is",
                        room.Frame,
                        view.Kind,
                        kind: FormFieldKind.Choice
                    )
                ),
                .. await room.WhyAsync(),
            ]
        );
}
