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
    private const int MostTexts = 100;

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
                        Ask.Line("language", "Language, such as en-GB", isNeeded: false),
                        Ask.Thing(
                            "supersedes",
                            "Which text it takes the place of, if of one",
                            await EarlierAsync(source, room),
                            isNeeded: false
                        ) with
                        {
                            Help =
                                "Such as one with a slip in it, or with names. What was marked in that stays, and can be put into this one.",
                        }
                    ),
                ]
            )
            {
                Says = "One exact version. A transcript needs to say who speaks, and is sent by program.",
                Lines = [new("Source", source.Title)],
                Then = $"sources/{source.Id}",
            };

    private static async Task<IReadOnlyList<FormChoice>> EarlierAsync(SourceView source, FormRoom room) =>
        [
            .. (
                await room.AsOf.PointingAtAsync<TextView>(source.Id, TextView.OfSource, 0, MostTexts, room.Token)
            ).Select(
                (text, at) =>
                    new FormChoice(
                        $"{text.Id}",
                        Words.Of($"{at + 1}: {Says(text.Kind)}, {Plain.Count(text.Length, "character")}")
                    )
            ),
        ];

    private static string Says(TextKind kind) =>
        kind switch
        {
            TextKind.Verbatim => "the source’s own words",
            TextKind.Notes => "notes about it",
            _ => Plain.Of(kind),
        };
}
