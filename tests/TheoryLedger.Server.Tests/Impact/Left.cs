using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Contributors;
using TheoryLedger.DemiRegularities;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Guidance;
using TheoryLedger.Impact;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Phases;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Server.Tests.Impact;

/// <summary>What is left of a review when the facts that a strike hits had never been recorded, folded from the facts alone.</summary>
internal sealed class Left
{
    private readonly Dictionary<Guid, List<Recorded>> _histories;
    private readonly Dictionary<Guid, IState> _states;
    private readonly Strike _strike;
    private readonly Dictionary<Guid, bool> _words = [];
    private readonly Dictionary<Guid, bool> _held = [];
    private readonly ILookup<Guid, Guid> _supporting;
    private readonly ILookup<Guid, Guid> _places;

    public Left(IReadOnlyList<Recorded> facts, Strike strike, Strike? kept = null)
    {
        _histories = facts.GroupBy(f => f.Envelope.Stream).ToDictionary(g => g.Key, g => g.ToList());
        _states = _histories.ToDictionary(h => h.Key, h => Folds.Fold(h.Value.Select(f => f.Event)));
        var withdrawn = All<Participant>().Where(p => p.State.IsWithdrawn).Select(p => new ParticipantId(p.Id));
        var excluded = All<Source>().Where(s => s.State.IsExcluded).Select(s => new SourceId(s.Id));
        _strike = strike.And(
            new()
            {
                Participants = [.. withdrawn.Except(kept?.Participants ?? [])],
                Sources = [.. excluded.Except(kept?.Sources ?? [])],
            }
        );
        _supporting = All<EvidenceLink>()
            .Where(e => e.State is { IsStanding: true, IsDropped: false, Stance: Stance.Supports })
            .Where(e => _states[e.State.ConfigurationId.Value] is Configuration { Status: ConfigurationStatus.Open })
            .ToLookup(e => e.State.ConfigurationId.Value, e => e.Id);
        _places = All<Configuration>()
            .Where(c => c.State.IsOpen)
            .SelectMany(c => c.State.Form.Elements.Select(e => (Construct: e.Construct?.Value, c.Id)))
            .Where(p => p.Construct is not null)
            .Distinct()
            .ToLookup(p => p.Construct!.Value, p => p.Id);
    }

    public IEnumerable<Guid> Codings => All<Coding>().Where(c => c.State.IsStanding).Select(c => c.Id);

    public IEnumerable<Guid> Evidence =>
        All<EvidenceLink>().Where(e => e.State is { IsStanding: true, IsDropped: false }).Select(e => e.Id);

    public IEnumerable<Guid> Of<TState>()
        where TState : class, IState => All<TState>().Select(t => t.Id);

    /// <summary>Those that are worked on; the rest has lost nothing that counts.</summary>
    public IEnumerable<Guid> Of<TState>(Predicate<TState> isOpen)
        where TState : class, IState => All<TState>().Where(t => isOpen(t.State)).Select(t => t.Id);

    /// <summary>Whether anything is left beneath it.</summary>
    public bool IsHeld(Guid id)
    {
        if (!_held.TryGetValue(id, out var held))
        {
            _held[id] = held = Search(id, [id]);
        }

        return held;
    }

    /// <summary>How many of the things that it rests on next are held; of a reading, how many readers are left.</summary>
    public int Count(Guid id) =>
        Reading(id) is { } reading ? reading
        : !Stands(id) ? 0
        : Taken(id).Count(x => x) + Below(id).Count(IsHeld);

    private bool Search(Guid id, IReadOnlyCollection<Guid> path) =>
        Reading(id) is { } readers ? readers > 0
        : _states.GetValueOrDefault(id) is Source ? !IsStruck(new SourceId(id))
        : Stands(id)
            && (
                Taken(id).Any(x => x)
                || Below(id).Any(b => !path.Contains(b) && (_held.GetValueOrDefault(b) || Search(b, [.. path, b])))
            );

    private IEnumerable<(Guid Id, TState State)> All<TState>()
        where TState : class, IState => _states.Where(s => s.Value is TState).Select(s => (s.Key, (TState)s.Value));

    // How many readers are left of what was read by somebody; none for what rests on other things.
    private int? Reading(Guid id) =>
        _states.GetValueOrDefault(id) switch
        {
            Coding { IsStanding: false } => 0,
            Coding c => Readers(c.ExcerptId.Value, CodersOf(id, c), First(id).Phase),
            EvidenceLink e when CodingsOf(id) is [] => Readers(e.ExcerptId.Value, First(id).DecidedBy, First(id).Phase),
            _ => null,
        };

    private int Readers(Guid excerpt, IReadOnlyList<ContributorId> readers, PhaseId? phase) =>
        !HasWords(excerpt) || IsOf(phase) ? 0
        : readers is [] ? 1
        : readers.Except(_strike.Coders).Count();

    private IReadOnlyList<ContributorId> CodersOf(Guid id, Coding coding) =>
        First(id).DecidedBy.Contains(coding.Coder) ? First(id).DecidedBy : [coding.Coder];

    // What rested on codings that were all taken back rests on nothing any more.
    private List<Guid> CodingsOf(Guid link)
    {
        var named = ((EvidenceLinked)_histories[link][0].Event).Codings.Select(c => c.Value).Distinct().ToList();
        List<Guid> left = [.. named.Select(Present).OfType<Guid>().Distinct()];
        return left is [] ? named : left;
    }

    private Guid? Present(Guid coding) =>
        _states[coding] switch
        {
            Coding { IsStanding: true } => coding,
            Coding { ReplacedBy: { } by } => Present(by.Value),
            _ => null,
        };

    private bool Stands(Guid id) =>
        _states.GetValueOrDefault(id) is not EvidenceLink link
        || (HasWords(link.ExcerptId.Value) && !IsOf(First(id).Phase));

    // Of the excerpts that something was made from, which have words and a reader left.
    private IEnumerable<bool> Taken(Guid id)
    {
        var by =
            _states.GetValueOrDefault(id) is DemiRegularity ? _histories[id].Last(IsWording).Envelope
            : _states.GetValueOrDefault(id)
                is Construct { Status: not (ConstructStatus.Refuted or ConstructStatus.Retired) }
                ? First(id)
            : null;
        return by is null
            ? []
            : Origins(id)
                .Where(o => _states.GetValueOrDefault(o) is Excerpt)
                .Select(x => Readers(x, by.DecidedBy, by.Phase) > 0);
    }

    private IEnumerable<Guid> Origins(Guid id) =>
        _histories[id].LastOrDefault(IsWording)?.Event switch
        {
            ConstructDefined e => e.Origin.From.Select(r => r.Id).Distinct(),
            DemiRegularityIdentified e => Shown(e.Cases),
            DemiRegularityRevised e => Shown(e.Cases),
            _ => [],
        };

    private static IEnumerable<Guid> Shown(IEnumerable<CaseShown> cases) =>
        cases.Where(c => c.Holds).SelectMany(c => c.Shown).Select(r => r.Id).Distinct();

    private static bool IsWording(Recorded fact) =>
        fact.Event is ConstructDefined or DemiRegularityIdentified or DemiRegularityRevised;

    private IEnumerable<Guid> Below(Guid id) =>
        _states.GetValueOrDefault(id) switch
        {
            EvidenceLink => CodingsOf(id),
            Configuration => _supporting[id],
            Construct { Status: ConstructStatus.Refuted or ConstructStatus.Retired } => [],
            Construct or DemiRegularity => Origins(id)
                .Where(o =>
                    o != id
                    && _states.GetValueOrDefault(o) is Source or Coding or EvidenceLink or Configuration or Construct
                )
                .Concat(_places[id])
                .Distinct(),
            ProgrammeTheory t => t.Statements.Select(s => s.Id.Value),
            PieceOfGuidance g => g.Statements.Select(s => s.Id.Value),
            null => Statement(id)?.RestsOn.Select(r => r.Id).Distinct() ?? [],
            _ => [],
        };

    private Statement? Statement(Guid id) =>
        All<ProgrammeTheory>()
            .Where(t => t.State.IsOpen)
            .SelectMany(t => t.State.Statements)
            .Concat(All<PieceOfGuidance>().SelectMany(g => g.State.Statements))
            .FirstOrDefault(s => s.Id.Value == id);

    private bool HasWords(Guid excerpt)
    {
        if (!_words.TryGetValue(excerpt, out var has))
        {
            var x = (Excerpt)_states[excerpt];
            _words[excerpt] = has =
                !IsStruck(x.SourceId)
                && !IsOf(First(excerpt).Phase)
                && !x.Appraisals.Values.Any(a => IsRigour(a.Aspect, a.Level))
                && !People(x).Intersect(_strike.Participants).Any();
        }

        return has;
    }

    private IEnumerable<ParticipantId> People(Excerpt excerpt) =>
        excerpt.Places.SelectMany(place => People(excerpt, place));

    private IEnumerable<ParticipantId> People(Excerpt excerpt, Place place)
    {
        var text = (SourceText)_states[place.TextId.Value];
        var speaking = text.SpeakersIn(place.Span.From, place.Span.To);
        return text.Kind == TextKind.Notes || NamesNobody(text, place.Span)
            ? speaking.Concat(
                _histories[excerpt.SourceId.Value]
                    .Select(f => f.Event)
                    .OfType<FieldworkHeld>()
                    .SelectMany(f => f.Participants)
            )
            : speaking;
    }

    private static bool NamesNobody(SourceText text, Span span)
    {
        var start = 0;
        foreach (var segment in text.Segments)
        {
            if (segment.Speaker is null && start < span.To && start + segment.Length > span.From)
            {
                return true;
            }

            start += segment.Length;
        }

        return false;
    }

    private bool IsStruck(SourceId source)
    {
        var facts = _histories[source.Value].Select(f => f.Event).ToList();
        var levels = new Dictionary<AppraisalId, (AppraisalAspect Aspect, AppraisalLevel Level)>();
        foreach (var fact in facts)
        {
            if (fact is SourceAppraised e)
            {
                levels[e.AppraisalId] = (e.Aspect, e.Level);
            }
            else if (fact is SourceAppraisalRevised r)
            {
                levels[r.AppraisalId] = (levels[r.AppraisalId].Aspect, r.Level);
            }
        }

        return _strike.Sources.Contains(source)
            || _strike.Kinds.Contains(facts.OfType<SourceRegistered>().Single().Kind)
            || levels.Values.Any(l => IsRigour(l.Aspect, l.Level));
    }

    private bool IsRigour(AppraisalAspect aspect, AppraisalLevel level) =>
        aspect == AppraisalAspect.Rigour && _strike.Rigour.Contains(level);

    private bool IsOf(PhaseId? phase) => phase is { } one && _strike.Phases.Contains(one);

    private Envelope First(Guid id) => _histories[id][0].Envelope;
}
