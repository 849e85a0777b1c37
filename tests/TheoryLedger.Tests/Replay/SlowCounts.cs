using TheoryLedger.Codebook;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Guidance;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Replay;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Tests.Replay;

/// <summary>Counts everything anew each time it is asked, the plainest way there is.</summary>
internal sealed class SlowCounts
{
    private readonly Dictionary<Guid, IState> _things = [];
    private readonly List<(Guid Excerpt, SourceText Text, List<Guid?> Speakers)> _marked = [];

    public void Take(Recorded fact)
    {
        var id = fact.Envelope.Stream;
        _things[id] = Folds.Next(_things.GetValueOrDefault(id), fact.Event);
        if (fact.Event is ExcerptMarked or ExcerptReAnchored)
        {
            var excerpt = (Excerpt)_things[id];
            var text = (SourceText)_things[excerpt.Present.TextId.Value];
            _marked.Add((id, text, [.. Speaking(excerpt.Present.Span, text)]));
        }
    }

    public Counts Now =>
        new(
            new(
                Count<Source>(s => s is { IsExcluded: false, IncludedIn: [] }),
                Count<Source>(s => s is { IsExcluded: false, IncludedIn: [_, ..] }),
                Count<Source>(s => s.IsExcluded)
            ),
            Count<Excerpt>(_ => true),
            Count<Coding>(c => c.IsStanding),
            Count<Code>(c => c.Ended is null),
            new(
                Held(Standing.Mechanism),
                Held(Standing.Context),
                Held(Standing.UltimateOutcome),
                Held(Standing.Unstated),
                Held(Standing.NotPublished),
                Count<Construct>(c => !c.IsOpen)
            ),
            new(
                In(ConfigurationStatus.Open),
                In(ConfigurationStatus.Parked),
                In(ConfigurationStatus.Refuted),
                In(ConfigurationStatus.Merged),
                In(ConfigurationStatus.Split),
                In(ConfigurationStatus.Superseded)
            ),
            Evidence(),
            Count<ProgrammeTheory>(t => t.IsOpen),
            Count<PieceOfGuidance>(_ => true)
        );

    private int Held(Standing standing) => Count<Construct>(c => c.IsOpen && c.Standing == standing);

    private int In(ConfigurationStatus status) => Count<Configuration>(c => c.Status == status);

    private int Count<T>(Func<T, bool> are) => _things.Values.OfType<T>().Count(are);

    private EvidenceCounted Evidence()
    {
        var standing = _things.Values.OfType<EvidenceLink>().Where(l => l is { IsStanding: true, IsDropped: false });
        var where = standing.ToLookup(Where, l => l.Stance);
        return new(
            Stances("own"),
            Stances("reported"),
            Stances("inherited"),
            Stances("withdrawn"),
            Stances("excluded"),
            Stances("taken-back")
        );

        StancesCounted Stances(string pan) =>
            new(
                where[pan].Count(s => s == Stance.Supports),
                where[pan].Count(s => s == Stance.Contradicts),
                where[pan].Count(s => s == Stance.Qualifies)
            );
    }

    private string Where(EvidenceLink link) =>
        HasLeft(link.ExcerptId.Value) ? "withdrawn"
        : ((Source)_things[link.SourceId.Value]).IsExcluded ? "excluded"
        : link.Codings is [_, ..] && link.Codings.All(c => IsTakenBack((Coding)_things[c.Value])) ? "taken-back"
        : link.JudgedVersion < ((Configuration)_things[link.ConfigurationId.Value]).Version ? "inherited"
        : link.ExcerptVersion < ((Excerpt)_things[link.ExcerptId.Value]).Version ? "inherited"
        : link.Nature == EvidenceNature.Reported ? "reported"
        : "own";

    private bool IsTakenBack(Coding coding) =>
        !coding.IsStanding && (coding.ReplacedBy is not { } by || IsTakenBack((Coding)_things[by.Value]));

    private bool HasLeft(Guid excerpt) =>
        _marked
            .Where(m => m.Excerpt == excerpt)
            .SelectMany(m =>
                m.Speakers.Contains(null)
                    ? ((Source)_things[m.Text.SourceId.Value])
                        .Participants.Select(p => p.Value)
                        .Union(Named(m.Speakers))
                    : Named(m.Speakers)
            )
            .Any(person => _things[person] is Participant { IsWithdrawn: true });

    private static IEnumerable<Guid> Named(IEnumerable<Guid?> speakers) => speakers.OfType<Guid>();

    // Of whom the words may be; null where that is anybody who took part.
    private static IEnumerable<Guid?> Speaking(Span span, SourceText text)
    {
        if (text.Kind == TextKind.Notes)
        {
            return text.Segments.Select(s => s.Speaker?.Value).Append(null);
        }

        var (start, speaking) = (0, new List<Guid?>());
        foreach (var segment in text.Segments)
        {
            var end = start + segment.Length;
            if (start < span.To && end > span.From)
            {
                speaking.Add(segment.Speaker?.Value);
            }

            start = end;
        }

        return speaking;
    }
}
