using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Server.Texts;

/// <summary>Asks for the text of a source.</summary>
/// <remarks>What was said turn by turn comes in by the interface, which takes who speaks.</remarks>
public sealed class AttachTextForm() : StartForm(typeof(AttachTextEndpoint))
{
    public override string Offer => "Attach a text";

    public override string On => SourceView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room) =>
        await room.FindAsync<SourceView>(room.Asked.On) is not { } source
            ? null
            : new FormShown(
                "Attach a text",
                "Attach it",
                [
                    Ask.Part(
                        Ask.Hidden("sourceId", source.Id),
                        Ask.One<TextKind>("kind", "What it is", room.Frame, TextKind.Verbatim, Says),
                        Ask.Prose("content", "The text") with
                        {
                            Help = "Exactly as it is: what is marked in it later is counted letter by letter.",
                        },
                        Ask.Line("language", "Language, such as en-GB", isNeeded: false)
                    ),
                ]
            )
            {
                Says = "One exact version. A transcript needs to say who speaks, and is sent by program.",
                Lines = [new("Source", source.Title)],
                Then = $"sources/{source.Id}",
            };

    private static string Says(TextKind kind) =>
        kind switch
        {
            TextKind.Verbatim => "the source’s own words",
            TextKind.Notes => "notes about it",
            _ => Plain.Of(kind),
        };
}
