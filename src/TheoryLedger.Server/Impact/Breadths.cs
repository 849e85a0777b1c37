using TheoryLedger.Impact;
using TheoryLedger.Participants;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Impact;

/// <summary>Counts how broadly evidence is spread over sources, people, author teams and countries.</summary>
internal sealed class Breadths
{
    private readonly Dictionary<SourceId, string> _authors;
    private readonly Dictionary<SourceId, IReadOnlyList<string>> _countries;
    private readonly Dictionary<Guid, HashSet<ParticipantId>> _speakers;

    private Breadths(IReadOnlyList<ProvenancePick> sources, Dictionary<Guid, HashSet<ParticipantId>> speakers)
    {
        _authors = sources
            .Select(s => (s.Id, Author: FirstAuthor.Of(s.Citation)))
            .Where(s => s.Author is not null)
            .ToDictionary(s => new SourceId(s.Id), s => s.Author!);
        _countries = sources
            .Where(s => s.Characteristics is { Countries.Count: > 0 })
            .ToDictionary(s => new SourceId(s.Id), s => s.Characteristics!.Countries);
        _speakers = speakers;
    }

    public static async Task<Breadths> FindAsync(
        AsOf asOf,
        IReadOnlyList<ExcerptPick> excerpts,
        CancellationToken token
    )
    {
        var sources = await asOf.PickAsync<ProvenancePick>("sources", token);
        // Of a printed text nobody is asked who speaks.
        var texts = await asOf.PickAsync<TurnsPick>(
            "texts",
            token,
            $"""
            i.id in (select e.source from ledger.read_edge e
                     where e.generation = $1 and e.review = $2 and e.kind = 'speaker' and {asOf.Holds("e")})
            """
        );
        return new(sources, TurnsPick.Speaking(texts, excerpts));
    }

    public FoundOn Of(IReadOnlyList<Pillar> pillars)
    {
        var sources = pillars.Select(p => p.Source).Distinct().ToList();
        return new(
            pillars.Count,
            sources.Count,
            pillars.SelectMany(p => p.Readers).Distinct().Count(),
            pillars.SelectMany(SpeakersOf).Distinct().Count(),
            sources.Select(s => _authors.GetValueOrDefault(s)).OfType<string>().Distinct().Count(),
            sources.Count(s => !_authors.ContainsKey(s)),
            sources.SelectMany(s => _countries.GetValueOrDefault(s, [])).Distinct().Count(),
            sources.Count(s => !_countries.ContainsKey(s))
        );
    }

    /// <summary>Whether all of it is what one and the same participant said.</summary>
    public bool IsOfOneParticipant(IReadOnlyList<Pillar> pillars) =>
        pillars is not []
        && pillars.All(p => SpeakersOf(p).Any())
        && pillars.SelectMany(SpeakersOf).Distinct().Take(2).Count() == 1;

    private IEnumerable<ParticipantId> SpeakersOf(Pillar pillar) =>
        pillar.Excerpt is { } excerpt ? _speakers.GetValueOrDefault(excerpt, []) : [];
}
