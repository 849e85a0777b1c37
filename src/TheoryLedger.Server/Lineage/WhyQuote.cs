namespace TheoryLedger.Server.Lineage;

/// <summary>Tells what an excerpt quotes, and where that stands.</summary>
internal static class WhyQuote
{
    public static IEnumerable<WhySentence> Of(Guid excerpt, Cast cast, IReadOnlyList<Decided> decided)
    {
        if (cast.PlaceOf(excerpt) is not { } place)
        {
            yield break;
        }

        // Judging what it is good for does not move it.
        var put = decided.Last(d => d.Type.StartsWith("excerpt-", StringComparison.Ordinal));
        yield return new(
            WhyKind.Says,
            Phrase.Sentence($"this excerpt quotes {place.Name}"),
            [excerpt, place.Source],
            Parts: [],
            cast.WordsOf(excerpt),
            put.Event,
            put.Position
        );
        yield return new(
            WhyKind.Says,
            Phrase.Sentence(
                $"it stands in {TextOf(place)}, from code point {place.From} up to and without {place.To}, counted from 0"
            ),
            [excerpt, place.Text],
            Parts: [],
            place.Locator is { Commitment: not null } locator ? locator : null,
            put.Event,
            put.Position
        );
    }

    private static string TextOf(Place place) =>
        place.TextKind switch
        {
            "verbatim" => "the source's own text",
            "transcript" => "a transcript",
            "notes" => "notes",
            _ => "a text",
        };
}
