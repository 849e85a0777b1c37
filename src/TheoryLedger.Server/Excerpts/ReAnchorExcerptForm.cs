using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Sources;
using TheoryLedger.Server.Texts;

namespace TheoryLedger.Server.Excerpts;

/// <summary>Asks where an excerpt stands from now on: within other bounds, or in a later version of its text.</summary>
public sealed class ReAnchorExcerptForm() : ChangeForm<ExcerptView>(typeof(ReAnchorExcerptEndpoint))
{
    private const int MostTexts = 100;
    private const int Before = 1_000;

    public override string Offer => "Put it elsewhere in the text";

    public override string Means => "Other bounds, or the same words in another version of the text.";

    internal override async Task<FormShown> AskAsync(ExcerptView view, FormRoom room)
    {
        var texts = await TextsAsync(view, room);
        return texts.Count > 1 && texts.All(t => t.Id != room.Asked.With)
            ? Choose(view, texts)
            : await MarkAsync(view, texts.FirstOrDefault(t => t.Id == room.Asked.With) ?? texts[0], room);
    }

    // A note stays a note: only texts of the same kind are offered.
    private static async Task<IReadOnlyList<TextView>> TextsAsync(ExcerptView view, FormRoom room)
    {
        var texts = await room.AsOf.PointingAtAsync<TextView>(
            view.SourceId.Value,
            TextView.OfSource,
            0,
            MostTexts,
            room.Token
        );
        var kind = texts.First(t => t.Id == view.TextId.Value).Kind;
        return [.. texts.Where(t => t.Kind == kind).OrderByDescending(t => t.Id == view.TextId.Value)];
    }

    private static FormShown Choose(ExcerptView view, IReadOnlyList<TextView> texts) =>
        new("Put an excerpt elsewhere", "", [])
        {
            Says = "First choose the text in which it is to stand.",
            Lines = [new("Quote", view.Quote)],
            Steps =
            [
                .. texts.Select(text => new FormStep(
                    $"work/re-anchor-excerpt?on={view.Id}&with={text.Id}",
                    Words.Of(Named(view, text, texts))
                )),
            ],
        };

    private static string Named(ExcerptView view, TextView text, IReadOnlyList<TextView> texts) =>
        text.Id == view.TextId.Value ? "The text in which it stands"
        : text.Supersedes is { } earlier && texts.Any(t => t.Id == earlier.Value)
            ? $"A later version, of {text.Length:N0} characters"
        : $"Another text of the same source, of {text.Length:N0} characters";

    private static async Task<FormShown> MarkAsync(ExcerptView view, TextView text, FormRoom room)
    {
        var entry = (await TextEntry.ShowAsync([text], room.AsOf, room.Token))[0];
        var near = text.Id == view.TextId.Value ? Math.Max(view.Span.From - Before, 0) : 0;
        var evidence = await SourceFront.StandingAsync(view.SourceId.Value, room.AsOf, room.Token);
        var stretch = await TextStretch.ReadAsync(
            [entry],
            new(text.Id, room.Asked.From > 0 ? room.Asked.From : near),
            evidence,
            room.AsOf,
            room.Token
        );
        return new FormShown("Put an excerpt elsewhere", "Put it there", [Fields(view, text)])
        {
            Says =
                "Readings and evidence name the version of the excerpt whose words they had before them, and are shown as stale until somebody has looked at them again.",
            Marking = stretch is null
                ? null
                : new(
                    view.SourceId.Value,
                    stretch,
                    room.Returned?.Said("quote") is null ? [] : [.. TextReading.Placed(text)]
                )
                {
                    Now = view.Quote,
                },
        };
    }

    private static FormPart Fields(ExcerptView view, TextView text) =>
        Ask.Part(
            Ask.Hidden("textId", text.Id),
            Ask.Prose("locator", "Page, paragraph or time", view.Locator, isNeeded: false) with
            {
                Kind = FormFieldKind.Line,
            },
            Ask.Reason() with
            {
                Examples =
                [
                    "The sentence before says of whom they speak, and without it the passage reads as if it were about everybody.",
                    "The same words, in the version with the names taken out.",
                ],
            }
        );
}
