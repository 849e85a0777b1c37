using System.Text.Json;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Reviews;

namespace TheoryLedger.Tests.Seeding;

/// <summary>A review that lives in memory and takes decisions in the order in which the server checks them.</summary>
internal sealed class MemoryLedger
{
    private static readonly Refusal NameTaken = new("name-taken", "There is one of this name in the review already.");
    private static readonly Refusal NotFound = new("not-found", "The thing to be changed is of another kind.");

    private static readonly DateTimeOffset Told = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<Guid, List<LedgerEvent>> _histories = [];
    private readonly HashSet<(Type, string)> _names = [];
    private readonly Dictionary<Guid, LastChange> _lastChanges = [];
    private int _minted;
    private int _decisions;

    public Dictionary<Guid, IState> Things { get; } = [];

    public List<LedgerEvent> Events { get; } = [];

    /// <summary>The same, each where it stands; every decision a second after the one before.</summary>
    public List<Recorded> Facts { get; } = [];

    public Guid Review { get; private set; }

    public IReadOnlyList<LedgerEvent> HistoryOf(Guid id) => _histories[id];

    /// <summary>Begins something; answers its id, or why not.</summary>
    public (Guid Id, Refusal? Refusal) Start(Command command)
    {
        var id = Mint();
        Review = Things.Count == 0 ? id : Review;
        return command is INamed named && !_names.Add((command.GetType(), named.Name.Trim().ToUpperInvariant()))
            ? (id, NameTaken)
            : (id, Take(command, id, known => ((dynamic)command).Decide(id, known)));
    }

    public Refusal? Change(Command command, Guid id, Type state) =>
        Things.GetValueOrDefault(id)?.GetType() == state
            ? Take(command, id, known => ((dynamic)command).Decide((dynamic)Things[id], known))
            : NotFound;

    private Refusal? Take(Command command, Guid target, Func<Known, Decision> decide)
    {
        var known = new Known(target, SeenFor(command, target), new HashSet<Guid>(), Mint)
        {
            Position = Events.Count,
            LastChanges = _lastChanges,
            Begun = new Beginnings(Events.OfType<ContributorJoined>().Any(), Events.OfType<PhaseOpened>().Any()),
        };
        return Framing.Check(command, known)
            ?? decide(known) switch
            {
                Decision.Refused(var refusal) => refusal,
                Decision.Accepted(var facts) => Framing.CheckReferences(command, known)
                    ?? Framing.CheckRefs(facts, known)
                    ?? NameClaims.Of(target, facts, Things).Check(Things, name => name)
                    ?? CheckHonesty(facts)
                    ?? Record(facts, target, command),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
    }

    // The server loads no more than this, so neither may a decision look at more.
    private Dictionary<Guid, IState> SeenFor(Command command, Guid target)
    {
        var next = new Stack<Guid>([
            Review,
            target,
            .. command.DecidedBy.Select(d => d.Value),
            .. command.RestsOn,
            .. command.Phase is { } phase ? [phase.Value] : Array.Empty<Guid>(),
        ]);
        var seen = new Dictionary<Guid, IState>();
        while (next.TryPop(out var id))
        {
            if (Things.TryGetValue(id, out var state) && seen.TryAdd(id, state))
            {
                state.LeansOn.ToList().ForEach(next.Push);
            }
        }

        return seen;
    }

    private Refusal? CheckHonesty(IEnumerable<Fact> facts) =>
        Things.GetValueOrDefault(Review) is Review { IsReconstruction: false }
        && facts.Any(f => JsonSerializer.Serialize<object>(f.Event, LedgerJson.Options).Contains("\"not-published\""))
            ? Framing.NotAReconstruction
            : null;

    private Refusal? Record(IReadOnlyList<Fact> facts, Guid target, Command command)
    {
        _decisions++;
        foreach (var (stream, @event) in facts)
        {
            var id = stream ?? target;
            _histories.TryAdd(id, []);
            _histories[id].Add(@event);
            Things[id] = Folds.Fold(_histories[id]);
            _lastChanges[id] = new LastChange(Told, command.DecidedAt ?? EffectiveTime.At(Told));
            Events.Add(@event);
            Facts.Add(new Recorded(EnvelopeOf(id, command), @event));
        }

        return null;
    }

    private Envelope EnvelopeOf(Guid id, Command command) =>
        new(
            Events.Count,
            Told.AddSeconds(_decisions),
            new(Events.Count, 0, 0x7000, [0x81, 0, 0, 0, 0, 0, 0, 0]),
            id,
            _histories[id].Count,
            "agent/test",
            command.Phase,
            command.DecidedBy,
            command.DecidedAt ?? EffectiveTime.At(Told)
        );

    private Guid Mint() => new(++_minted, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 0]);
}
