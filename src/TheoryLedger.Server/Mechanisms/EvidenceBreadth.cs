using System.Text.Json;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>How broadly the evidence for a mechanism is spread, counted; the team's own judgement stands beside it.</summary>
/// <param name="Sources">Distinct sources.</param>
/// <param name="Kinds">How many of those sources are of each kind.</param>
/// <param name="AuthorTeams">Distinct first authors, as the citations name them; sources without a citation are not counted.</param>
/// <param name="Participants">Distinct people who speak in the present words of the excerpts, under their pseudonyms' ids.</param>
/// <param name="Coders">Distinct contributors whose readings the evidence rests on, as they stand; where it never named any, whoever put it forward.</param>
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
    /// <param name="supports">All the evidence that counts.</param>
    /// <param name="asOf">The moment.</param>
    /// <param name="token">Ends the search.</param>
    internal static async Task<EvidenceBreadth> OfAsync(
        IReadOnlyList<Guid> supports,
        AsOf asOf,
        CancellationToken token
    )
    {
        var told = await asOf.PointedAtAsync(supports, [Source, Coding, Excerpt], token);
        var sources = await asOf.PickThoseAsync<SourcePick>("sources", Ends(Source), token);
        var coded = told.Where(t => t.Kind == Coding).Select(t => t.From).ToHashSet();
        var uncoded = supports.Where(id => !coded.Contains(id)).ToList();
        return new(
            sources.Count,
            sources.Values.GroupBy(s => s.Kind).OrderBy(g => g.Key).ToDictionary(g => g.Key, g => g.Count()),
            sources.Values.Select(s => FirstAuthor.Of(s.Citation)).OfType<string>().Distinct().Count(),
            await EvidencePeople.SpeakersAsync(Ends(Excerpt), asOf, token),
            await EvidencePeople.ReadersAsync(Ends(Coding), uncoded, asOf, token),
            uncoded.Count
        );

        List<Guid> Ends(string kind) => [.. told.Where(t => t.Kind == kind).Select(t => t.To).Distinct()];
    }

    private const string Source = "source";
    private const string Coding = "coding";
    private const string Excerpt = "excerpt";

    private sealed record SourcePick(Guid Id, SourceKind Kind, JsonElement? Citation) : IGlimpse;
}
