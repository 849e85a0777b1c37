using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Texts;
using TheoryLedger.Texts;

namespace TheoryLedger.Server.Search;

/// <summary>Where in the texts of a source something was found.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="From">A code point of the text shortly before it, from 0.</param>
public sealed record PlaceInText(Guid SourceId, int From)
{
    // What comes before says of what it speaks.
    private const int Lead = 200;

    /// <summary>The places of passages, by their commitments.</summary>
    internal static async Task<Dictionary<string, PlaceInText>> OfAsync(
        IReadOnlyList<Heard> passages,
        IReadOnlyDictionary<string, string> said,
        SearchWords wanted,
        AsOf asOf,
        CancellationToken token
    )
    {
        var places = new Dictionary<string, PlaceInText>(StringComparer.Ordinal);
        var texts = passages is [] ? [] : await asOf.FindAllAsync<TextView>(passages.Select(p => p.Thing), token);
        foreach (var text in texts.Values)
        {
            foreach (var segment in TextReading.Placed(text))
            {
                if (segment.Content.Commitment is { } commitment && said.TryGetValue(commitment, out var words))
                {
                    places[commitment] = new(text.SourceId.Value, segment.From + Before(words, wanted));
                }
            }
        }

        return places;
    }

    private static int Before(string words, SearchWords wanted) =>
        wanted.PlacesIn(words) is [var first, ..]
            ? Math.Max(CodePoints.Count(words.AsSpan(0, first.From)) - Lead, 0)
            : 0;
}
