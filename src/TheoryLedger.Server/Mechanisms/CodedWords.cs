using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;
using TheoryLedger.Server.Texts;
using TheoryLedger.Texts;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>What sources say that was coded under a code of a mechanism, whether or not it is evidence for anything yet.</summary>
internal static class CodedWords
{
    // A code may gather thousands of readings: so many are looked at together, until enough of them can be quoted.
    private const int Together = 50;
    private const int Enough = 10;

    public static async Task<IReadOnlyList<Quotation>> FindAsync(Guid construct, AsOf asOf, CancellationToken token)
    {
        var codes = (await asOf.PointersAtAsync(construct, "tied-to", token)).Select(p => p.Source).Distinct().ToList();
        var codings = (await asOf.PointersAtAsync(codes, CodingView.CodeEdge, token)).Select(p => p.Source);
        var quotable = new List<Quotation>();
        foreach (var some in codings.Chunk(Together))
        {
            quotable.AddRange(await AmongAsync(some, asOf, token));
            if (quotable.Count >= Enough)
            {
                break;
            }
        }

        return quotable;
    }

    private static async Task<IReadOnlyList<Quotation>> AmongAsync(Guid[] codings, AsOf asOf, CancellationToken token)
    {
        var views = await asOf.FindAllAsync<CodingView>(codings, token);
        var excerpts = await asOf.FindAllAsync<ExcerptView>(views.Values.Select(c => c.ExcerptId.Value), token);
        var texts = await asOf.FindAllAsync<TextView>(excerpts.Values.Select(e => e.TextId.Value), token);
        var sources = await asOf.GlimpseAsync<SourceGlimpse>(excerpts.Values.Select(e => e.SourceId.Value), token);
        var gone = await Withdrawn.ThingsAsync(asOf, excerpts.Keys, token);
        return
        [
            .. from coding in views.Values.OrderBy(c => c.BeganAt)
            let excerpt = excerpts.GetValueOrDefault(coding.ExcerptId.Value)
            where excerpt is not null && !gone.Contains(excerpt.Id)
            // Of words that the team has moved away from, it quotes no more.
            where excerpt.ExcerptVersion == coding.ExcerptVersion
            where sources.GetValueOrDefault(excerpt.SourceId.Value)?.State != SourceState.Excluded
            where texts.GetValueOrDefault(excerpt.TextId.Value)?.Kind is TextKind.Verbatim or TextKind.Transcript
            let source = excerpt.SourceId.Value
            select new Quotation(
                excerpt.Id,
                excerpt.Quote,
                excerpt.Locator,
                new SourceNamed(source, sources.GetValueOrDefault(source)?.Title),
                Evidence: null,
                coding.Id
            ),
        ];
    }
}
