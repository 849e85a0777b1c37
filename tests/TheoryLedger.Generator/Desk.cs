using System.Collections.Concurrent;
using System.Reflection;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Reviews;

namespace TheoryLedger.Generator;

/// <summary>Takes every decision as the core does, and keeps what the next ones rest on.</summary>
/// <remarks>What the core refuses is not recorded: nothing made up here could not have happened.</remarks>
internal sealed class Desk(ReviewPlan plan, Chance chance, Calendar calendar)
{
    private static readonly MethodInfo Fold = typeof(Desk).GetMethod(
        nameof(Take),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    private static readonly ConcurrentDictionary<Type, Func<IState?, LedgerEvent, IState>> Steps = new();

    private readonly Guid _owner = plan.Owner ?? chance.Id(plan.OpenedAt);
    private readonly Dictionary<Guid, IState> _things = [];
    private readonly Dictionary<Guid, long> _versions = [];
    private readonly Dictionary<Guid, LastChange> _lastChanges = [];
    private readonly HashSet<Guid> _events = [];
    private readonly HashSet<Type> _begun = [];
    private List<Recorded> _facts = [];

    public Guid Review { get; } = chance.Id(plan.OpenedAt);

    public Guid Owner => _owner;

    public long Position { get; private set; }

    /// <summary>How far the review has come, from 0 to 1.</summary>
    public double Progress => (double)Position / plan.Facts;

    /// <summary>What every decision is framed by, unless it says otherwise.</summary>
    public Func<Command, Command> Frame { get; set; } = command => command;

    public Guid? Start<TState>(IStart<TState> command)
        where TState : class, IFold<TState>
    {
        var at = calendar.Next();
        var id = command switch
        {
            OpenReview => Review,
            INamed named => NamedId.Of(Review, typeof(TState).Name, named.Name),
            _ => chance.Id(at),
        };
        return !_things.ContainsKey(id) && Bring(id, (Command)command, (c, k) => ((IStart<TState>)c).Decide(id, k))
            ? id
            : null;
    }

    public bool Change<TState>(Guid id, IChange<TState> command)
        where TState : class, IFold<TState>
    {
        calendar.Next();
        return Find<TState>(id) is { } state
            && Bring(id, (Command)command, (c, known) => ((IChange<TState>)c).Decide(state, known));
    }

    public TState? Find<TState>(Guid id)
        where TState : class, IState => _things.GetValueOrDefault(id) as TState;

    /// <summary>The latest moment at which something can have changed last.</summary>
    public DateTimeOffset LastChangeOf(Guid id) => _lastChanges[id].Latest;

    /// <summary>Puts another state in place of one, such as that without the words.</summary>
    public void Keep(Guid id, IState state) => _things[id] = state;

    /// <summary>Lets go of what no decision will look at again.</summary>
    public void Forget(Guid id)
    {
        _things.Remove(id);
        _versions.Remove(id);
        _lastChanges.Remove(id);
    }

    /// <summary>The facts recorded since this was last asked.</summary>
    public IReadOnlyList<Recorded> Hand()
    {
        var facts = _facts;
        _facts = [];
        return facts;
    }

    /// <summary>The facts after a position, as long as they have not been handed out.</summary>
    public IReadOnlyList<Recorded> Since(long position) => [.. _facts.Where(f => f.Envelope.Position > position)];

    private bool Bring(Guid target, Command asked, Func<Command, Known, Decision> decide)
    {
        var command = Frame(asked);
        var known = new Known(target, _things, _events, () => chance.Id(calendar.Now))
        {
            Position = Position,
            LastChanges = _lastChanges,
            Begun = new Beginnings(_begun.Contains(typeof(Contributor)), _begun.Contains(typeof(Phase))),
        };
        if (
            Framing.Check(command, known) is not null
            || decide(command, known) is not Decision.Accepted(var facts)
            || Framing.CheckReferences(command, known) is not null
            || Framing.CheckRefs(facts, known) is not null
            || IsTaken(NameClaims.Of(target, facts, _things))
        )
        {
            return false;
        }

        Guid? decision = null;
        foreach (var fact in facts)
        {
            decision = Record(fact.Stream ?? target, command, fact.Event, decision);
        }

        return true;
    }

    private bool IsTaken(NameClaims claims) =>
        claims.Kinds is not [] && claims.Check(_things, name => name) is not null;

    // Answers the first fact of the decision, which all of its facts name.
    private Guid Record(Guid stream, Command command, LedgerEvent @event, Guid? decision)
    {
        _begun.Add(Folds.StateOf(@event));
        _versions[stream] = _versions.GetValueOrDefault(stream) + 1;
        _things[stream] = Step(Folds.StateOf(@event))(_things.GetValueOrDefault(stream), @event);
        var effective = command.DecidedAt ?? EffectiveTime.At(calendar.Now);
        _lastChanges[stream] = new LastChange(calendar.Now, effective);
        var envelope = new Envelope(
            ++Position,
            calendar.Now,
            chance.Id(calendar.Now),
            stream,
            _versions[stream],
            $"agent/{RecorderOf(command):N}",
            command.Phase,
            command.DecidedBy,
            effective
        );
        envelope = envelope with { Decision = decision ?? envelope.EventId };
        _facts.Add(new Recorded(envelope, @event));
        return envelope.Decision;
    }

    // Whoever has an account records what they decide; the owner records for the others.
    private Guid RecorderOf(Command command) =>
        command.DecidedBy.Select(id => Find<Contributor>(id.Value)?.Account).FirstOrDefault() ?? _owner;

    private static Func<IState?, LedgerEvent, IState> Step(Type state) =>
        Steps.GetOrAdd(state, s => Fold.MakeGenericMethod(s).CreateDelegate<Func<IState?, LedgerEvent, IState>>());

    private static IState Take<TState>(IState? state, LedgerEvent @event)
        where TState : class, IFold<TState> => TState.Fold((TState?)state, @event);
}
