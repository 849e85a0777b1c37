using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;
using TheoryLedger.Server.Texts;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>How broadly the evidence for a mechanism is spread, counted; the team's own judgement stands beside it.</summary>
/// <param name="Sources">Distinct sources.</param>
/// <param name="Kinds">How many of those sources are of each kind.</param>
/// <param name="AuthorTeams">Distinct first authors, as the citations name them; sources without a citation are not counted.</param>
/// <param name="Participants">Distinct people whose words were quoted, under their pseudonyms' ids.</param>
/// <param name="Coders">Distinct contributors on whose codings the evidence rests.</param>
/// <param name="WithoutCoding">Pieces that rest on no coding.</param>
public sealed record EvidenceBreadth(
    int Sources,
    IReadOnlyDictionary<SourceKind, int> Kinds,
    int AuthorTeams,
    int Participants,
    int Coders,
    int WithoutCoding
)
{
    internal static async Task<EvidenceBreadth> OfAsync(
        IReadOnlyList<EvidenceReading> supports,
        AsOf asOf,
        CancellationToken token
    )
    {
        supports = [.. supports.Where(e => e.Counts)];
        var sources = await asOf.FindAllAsync<SourceView>(supports.Select(e => e.Source.Id), token);
        var codings = await asOf.FindAllAsync<CodingView>(
            supports.SelectMany(e => e.Codings).Select(c => c.Value),
            token
        );
        return new(
            sources.Count,
            sources.Values.GroupBy(s => s.Kind).OrderBy(g => g.Key).ToDictionary(g => g.Key, g => g.Count()),
            sources.Values.Select(s => FirstAuthor.Of(s.Citation)).OfType<string>().Distinct().Count(),
            (await SpeakersAsync(supports, asOf, token)).Distinct().Count(),
            codings.Values.Select(c => c.Coder).Distinct().Count(),
            supports.Count(e => e.Codings is [])
        );
    }

    private static async Task<IEnumerable<Guid>> SpeakersAsync(
        IReadOnlyList<EvidenceReading> supports,
        AsOf asOf,
        CancellationToken token
    )
    {
        var excerpts = await asOf.FindAllAsync<ExcerptView>(supports.Select(e => e.ExcerptId.Value), token);
        var quoted = supports
            .Where(e => excerpts.ContainsKey(e.ExcerptId.Value))
            .Select(e => excerpts[e.ExcerptId.Value].At(e.ExcerptVersion))
            .ToList();
        var texts = await asOf.FindAllAsync<TextView>(quoted.Select(q => q.TextId.Value), token);
        return quoted.SelectMany(q =>
            Speakers
                .In(
                    q.Span,
                    (texts.GetValueOrDefault(q.TextId.Value)?.Segments ?? []).Select(s => (s.Length, s.Speaker))
                )
                .Select(person => person.Value)
        );
    }
}
