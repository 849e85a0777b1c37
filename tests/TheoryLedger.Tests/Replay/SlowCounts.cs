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
    private readonly List<(Guid Excerpt, SourceText Text, List<Guid> Speakers)> _marked = [];

    public void Take(Recorded fact)
    {
        var id = fact.Envelope.Stream;
        _things[id] = Folds.Next(_things.GetValueOrDefault(id), fact.Event);
        if (fact.Event is ExcerptMarked or ExcerptReAnchored)
        {
            var excerpt = (Excerpt)_things[id];
            var text = (SourceText)_things[excerpt.Present.TextId.Value];
            _marked.Add((id, text, [.. Near(excerpt.Present.Span, text)]));
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
        return new(Stances("own"), Stances("reported"), Stances("inherited"), Stances("withdrawn"));

        StancesCounted Stances(string pan) =>
            new(
                where[pan].Count(s => s == Stance.Supports),
                where[pan].Count(s => s == Stance.Contradicts),
                where[pan].Count(s => s == Stance.Qualifies)
            );
    }

    private string Where(EvidenceLink link) =>
        HasLeft(link.ExcerptId.Value) ? "withdrawn"
        : link.JudgedVersion < ((Configuration)_things[link.ConfigurationId.Value]).Version ? "inherited"
        : link.ExcerptVersion < ((Excerpt)_things[link.ExcerptId.Value]).Version ? "inherited"
        : link.Nature == EvidenceNature.Reported ? "reported"
        : "own";

    private bool HasLeft(Guid excerpt) =>
        _marked
            .Where(m => m.Excerpt == excerpt)
            .SelectMany(m =>
                m.Text.Kind == TextKind.Notes
                    ? ((Source)_things[m.Text.SourceId.Value]).Participants.Select(p => p.Value).Union(m.Speakers)
                    : m.Speakers
            )
            .Any(person => _things[person] is Participant { IsWithdrawn: true });

    // Whoever had withdrawn by then is left out of the surroundings, and so is whatever lies beyond them.
    private IEnumerable<Guid> Near(Span span, SourceText text)
    {
        var (start, near) = (0, new List<(int From, int To, Guid? Speaker)>());
        foreach (var segment in text.Segments)
        {
            near.Add((start, start + segment.Length, segment.Speaker?.Value));
            start += segment.Length;
        }

        if (text.Kind == TextKind.Notes)
        {
            return near.Select(s => s.Speaker).OfType<Guid>();
        }

        var gone = near.Where(s => s.Speaker is { } p && _things[p] is Participant { IsWithdrawn: true }).ToList();
        var from = gone.Where(s => s.To <= span.From).Select(s => s.To).DefaultIfEmpty(0).Max();
        var to = gone.Where(s => s.From >= span.To).Select(s => s.From).DefaultIfEmpty(text.Length).Min();
        from = Math.Max(from, span.From - 80);
        to = Math.Min(to, span.To + 80);
        return near.Where(s => s.From < to && s.To > from).Select(s => s.Speaker).OfType<Guid>();
    }
}
