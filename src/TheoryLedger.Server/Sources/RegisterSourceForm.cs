using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks for a new source.</summary>
public sealed class RegisterSourceForm() : StartForm(typeof(RegisterSourceEndpoint))
{
    public override string Offer => "Register a source";

    public override string Shelf => SourceView.Concept;

    internal override Task<FormShown?> AskAsync(FormRoom room) =>
        Task.FromResult<FormShown?>(
            new FormShown(
                "Register a source",
                "Register it",
                [
                    Ask.Part(
                        Ask.One<SourceKind>("kind", "What it is", room.Frame, kind: FormFieldKind.Choice),
                        Ask.Line("title", "Title") with
                        {
                            Help =
                                "As published. Of an interview or focus group, what the team calls it: that is kept like what is said there.",
                        },
                        Ask.One<FoundBy>("foundBy", "Found by", room.Frame, kind: FormFieldKind.Choice),
                        Ask.Line("foundDetail", "Where exactly, or how", isNeeded: false)
                    ),
                    new([])
                    {
                        Legend = "Identifiers of what was published",
                        Rows = new(
                            "identifiers",
                            "value",
                            "Identifier",
                            [],
                            [
                                Ask.Line("scheme", "Scheme, such as doi or pmid", isNeeded: false),
                                Ask.Line("value", "Identifier", isNeeded: false),
                            ],
                            1
                        ),
                    },
                ]
            )
        );
}
