using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;
using TheoryLedger.Server.Texts;

namespace TheoryLedger.Server.Excerpts;

/// <summary>Asks which words of a text are worth keeping: they are selected, or given as a quote that is then found.</summary>
public sealed class MarkExcerptForm() : StartForm(typeof(MarkExcerptEndpoint))
{
    public override string Offer => "Mark an excerpt";

    public override string On => TextView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room)
    {
        if (await room.FindAsync<TextView>(room.Asked.On) is not { } text)
        {
            return null;
        }

        var entry = (await TextEntry.ShowAsync([text], room.AsOf, room.Token))[0];
        var asked = new StretchAsked(text.Id, room.Asked.From);
        var evidence = await SourceFront.StandingAsync(text.SourceId.Value, room.AsOf, room.Token);
        var stretch = await TextStretch.ReadAsync([entry], asked, evidence, room.AsOf, room.Token);
        return stretch is null
            ? null
            : new FormShown(
                "Mark an excerpt",
                "Mark it",
                [
                    Ask.Part(
                        Ask.Hidden("textId", text.Id),
                        Ask.Line("locator", "Page, paragraph or time", isNeeded: false)
                    ),
                ]
            )
            {
                Marking = new(text.SourceId.Value, stretch, Whole(text, room.Returned)),
                Then = $"work/code-excerpt?on={FormNames.New}",
            };
    }

    // Only where a quote was given, and its place was not, is the whole text searched for it.
    private static IReadOnlyList<SegmentReading> Whole(TextView text, Returned? returned) =>
        returned?.Said("quote") is not null ? [.. TextReading.Placed(text)] : [];
}

/// <summary>A text that something is marked in.</summary>
/// <param name="Source">The source that it belongs to.</param>
/// <param name="Stretch">What is shown of it.</param>
/// <param name="Whole">All of it, where a quote has to be found.</param>
public sealed record Marking(Guid Source, TextStretch Stretch, IReadOnlyList<SegmentReading> Whole)
{
    /// <summary>What is marked now, where that is to be put elsewhere.</summary>
    public Words? Now { get; init; }
}
