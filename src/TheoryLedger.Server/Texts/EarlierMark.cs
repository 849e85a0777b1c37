using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Texts;

/// <summary>An excerpt that is marked in a text which another one supersedes.</summary>
/// <param name="Mark">The excerpt, where it lies in the superseded text.</param>
/// <param name="Quote">Its words.</param>
/// <param name="Text">The superseded text.</param>
public sealed record EarlierMark(MarkedSpan Mark, Words Quote, Guid Text)
{
    internal static async Task<IReadOnlyList<EarlierMark>> OfAsync(
        Guid text,
        IReadOnlyList<EvidenceView> evidence,
        AsOf asOf,
        CancellationToken token
    )
    {
        var earlier = await SupersededAsync(text, asOf, token);
        if (earlier.Count == 0)
        {
            return [];
        }

        var marked = await asOf.PickPointingAsync<EarlierPick>("excerpts", ["text"], earlier, token);
        var picks = marked.Select(m => new MarkPick(m.Id, m.Span, m.Locator)).ToList();
        var spans = await MarkedSpan.OfAsync(picks, evidence, asOf, token);
        return [.. marked.Zip(spans, (pick, span) => new EarlierMark(span, pick.Quote, pick.TextId))];
    }

    /// <summary>The same excerpt where its words stand in another text; none where they do not stand there.</summary>
    /// <param name="segments">A stretch of that text.</param>
    public MarkedSpan? In(IReadOnlyList<SegmentReading> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        if (segments is not [var first, ..] || Quote is not { Text: { } quote, IsAbsent: false })
        {
            return null;
        }

        var place = QuotePlaces.Find(quote, segments).MinBy(p => Math.Abs(first.From + p.From - Mark.From));
        return place is null ? null : Mark with { From = first.From + place.From, To = first.From + place.To };
    }

    private static async Task<IReadOnlyList<Guid>> SupersededAsync(Guid text, AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            with recursive earlier (id) as (
                select e.target from ledger.read_edge e
                where e.generation = $1 and e.review = $2 and e.source = $4 and e.kind = $5 and {asOf.Holds("e")}
                union
                select e.target from earlier t join ledger.read_edge e
                  on e.generation = $1 and e.review = $2 and e.source = t.id and e.kind = $5 and {asOf.Holds("e")})
            select id from earlier
            """,
            text,
            TextView.Superseding
        );
        var found = new List<Guid>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            found.Add(row.GetGuid(0));
        }

        return found;
    }

    private sealed record EarlierPick(Guid Id, Span Span, Words? Locator, Words Quote, Guid TextId);
}
