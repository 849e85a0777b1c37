using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codebook;

/// <summary>Asks into which finer codes one is divided.</summary>
public sealed class SplitCodeForm() : ChangeForm<CodeView>(typeof(SplitCodeEndpoint))
{
    public override string Offer => "Divide it into finer codes";

    public override bool Suits(string? state) => state == "in-use";

    internal override Task<FormShown> AskAsync(CodeView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Divide a code",
                "Divide it",
                [
                    Parts,
                    Ask.Part(
                        Ask.Reason() with
                        {
                            Examples =
                            [
                                "Half of what was coded with it is about trust in a person and half about trust in the scheme, and the two go with different outcomes.",
                            ],
                        }
                    ),
                ]
            )
            {
                Says = "The finer codes stand where it stood. What was coded with it stays as it was coded.",
                Lines = [new(view.Label, Words.Of(view.Definition.Meaning))],
            }
        );

    private static FormPart Parts =>
        new([])
        {
            Legend = "The finer codes",
            Help = "Two at least. A row whose label is empty does not count.",
            Rows = new(
                "parts",
                "label",
                "Code",
                [],
                [
                    Ask.Line("label", "Label", isNeeded: false),
                    .. DefinitionFields.Of(now: null).Select(one => one with { IsNeeded = false }),
                ],
                2
            )
            {
                IsWide = true,
            },
        };
}
