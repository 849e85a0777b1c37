using System.Text.Json;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;
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
    /// <param name="supports">All the evidence that counts.</param>
    /// <param name="asOf">The moment.</param>
    /// <param name="token">Ends the search.</param>
    internal static async Task<EvidenceBreadth> OfAsync(
        IReadOnlyList<Guid> supports,
        AsOf asOf,
        CancellationToken token
    )
    {
        var told = await asOf.PointedAtAsync(supports, [Source, Coding], token);
        var sources = await asOf.PickThoseAsync<SourcePick>("sources", Ends(Source), token);
        var codings = await asOf.PickThoseAsync<CodingPick>("codings", Ends(Coding), token);
        var coded = told.Where(t => t.Kind == Coding).Select(t => t.From).ToHashSet();
        return new(
            sources.Count,
            sources.Values.GroupBy(s => s.Kind).OrderBy(g => g.Key).ToDictionary(g => g.Key, g => g.Count()),
            sources.Values.Select(s => FirstAuthor.Of(s.Citation)).OfType<string>().Distinct().Count(),
            await SpeakersAsync(supports, asOf, token),
            codings.Values.Select(c => c.Coder).Distinct().Count(),
            supports.Count(id => !coded.Contains(id))
        );

        List<Guid> Ends(string kind) => [.. told.Where(t => t.Kind == kind).Select(t => t.To).Distinct()];
    }

    // Whoever stands behind the words that were judged; an interview stands there where nobody is named.
    private static async Task<int> SpeakersAsync(IReadOnlyList<Guid> supports, AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select count(distinct c.person)::int from ledger.read_edge x
            join ledger.concern c on c.review = $2 and c.thing = x.target and {Withdrawn.Stood(asOf, "c")}
            join ledger.read_item i on i.generation = $1 and i.review = $2 and i.id = c.person and i.concept = 'participants'
                                   and {asOf.Holds("i")}
            where x.generation = $1 and x.review = $2 and x.source = any ($4) and x.kind = 'excerpt' and {asOf.Holds(
                "x"
            )}
            """,
            supports.ToArray()
        );
        return (int)(await query.ExecuteScalarAsync(token))!;
    }

    private const string Source = "source";
    private const string Coding = "coding";

    private sealed record SourcePick(Guid Id, SourceKind Kind, JsonElement? Citation) : IGlimpse;

    private sealed record CodingPick(Guid Id, Guid Coder) : IGlimpse;
}
