using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of guidance: back to quotes, and from quotes to it.</summary>
internal static class OfGuidance
{
    public static IReadOnlyList<Question> All { get; } =
    [
        new(20, "To which quotes does a guidance statement go back?")
        {
            Examined = Count.Of("guidance"),
            Tell = async (review, token) =>
                Among(await QuotesBehind.RootsAsync(review.AsOf, depth: 6, token), "guided"),
            Needs = "guidance",
            Links = ["lineage/{guided}?direction=up&depth=6&limit=500", "guidance"],
        },
        new(21, "To which guidance does a quote lead?")
        {
            Tell = LedOnAsync,
            Needs = "guidance that goes back to quotes",
            Presumes = [new("guidance", Count.Of("guidance")), new("quotes", Count.Of("excerpts"))],
            Links = ["lineage/{quote}?direction=down&depth=8&limit=500", "excerpts"],
        },
    ];

    private static Tally Among(IReadOnlyList<Guid> found, string name) =>
        new Tally(found.Count, 0).Seen(name, found is [var first, ..] ? first : null);

    // Of quotes nothing can be asked before there is any guidance.
    private static async Task<Tally> LedOnAsync(Inquiry review, CancellationToken token)
    {
        var quotes = await QuotesBehind.QuotesAsync(review.AsOf, depth: 8, token);
        var all = await review.AsOf.CountAsync([Count.Of("guidance"), Count.Of("excerpts")], token);
        return Among(quotes, "quote") with { Examined = all[0] > 0 ? all[1] : 0 };
    }
}
