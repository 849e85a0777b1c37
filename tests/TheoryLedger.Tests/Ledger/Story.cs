using System.Text.Json;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Reviews;

namespace TheoryLedger.Tests.Ledger;

/// <summary>Given facts, when a command is decided, then these facts, or this refusal.</summary>
/// <remarks>Ids a decision brings into being are numbered <c>Id(1001)</c>, <c>Id(1002)</c>, … in the order it asks for them.</remarks>
public sealed class Story
{
    public static readonly Guid Target = Id(1);
    public static readonly PhaseId Scoping = new(Id(2));
    public static readonly ContributorId Ada = new(Id(3));
    public static readonly ContributorId Ben = new(Id(4));

    /// <summary>A reason with nothing remarkable about it.</summary>
    public static readonly Reasoning Why = new(
        "Three sources say so.",
        ReasoningOperation.Juxtapose,
        [],
        Alternatives.None
    );

    private readonly Dictionary<Guid, LedgerEvent[]> _past = new()
    {
        [Id(0)] = [new ReviewOpened("Review", "What works?", [], ReviewKind.RealistReview, null, null, false, null)],
        [Scoping.Value] = [new PhaseOpened("Scoping", null, null)],
        [Ada.Value] = [new ContributorJoined(ContributorKind.Person, "Ada", null, [TeamRole.Reviewer], [], null)],
        [Ben.Value] = [new ContributorJoined(ContributorKind.Person, "Ben", null, [TeamRole.Reviewer], [], null)],
    };

    private readonly Dictionary<Guid, LastChange> _lastChanges = [];
    private Decision? _decision;
    private int _minted = 1000;

    private Story() { }

    public static Guid Id(int number) => Guid.Parse($"0190a000-0000-7000-8000-{number:D12}");

    /// <summary>Begins with what already happened to the thing that will be decided about.</summary>
    public static Story Given(params LedgerEvent[] past) =>
        past switch
        {
            [] => new Story(),
            [ReviewOpened, ..] => new Story().KnowingTheReview(past),
            _ => new Story().Knowing(Target, past),
        };

    /// <summary>Sets the story in the reconstruction of a published review.</summary>
    public Story InAReconstruction() =>
        Knowing(Id(0), new ReviewOpened("Review", "What works?", [], ReviewKind.RealistReview, null, null, true, null));

    /// <summary>Adds what happened to something else that the decision rests on.</summary>
    public Story Knowing(Guid id, params LedgerEvent[] past)
    {
        _past[id] = past;
        return this;
    }

    /// <summary>Says when what was given last changed.</summary>
    public Story LastChanged(string at)
    {
        var time = EffectiveTime.Parse(at);
        _lastChanges[Target] = new LastChange(time.NotAfter!.Value, time);
        return this;
    }

    /// <summary>Decides a command that begins something new.</summary>
    public Story WhenStarting<TState>(IStart<TState> command)
        where TState : class, IFold<TState>
    {
        var known = Known();
        _decision = ((IStart<TState>)Framed((Command)command)).Decide(Target, known);
        return this;
    }

    /// <summary>Decides a command that changes what was given.</summary>
    public Story When<TState>(IChange<TState> command)
        where TState : class, IFold<TState>
    {
        var known = Known();
        _decision = ((IChange<TState>)Framed((Command)command)).Decide(known.Find<TState>(Target)!, known);
        return this;
    }

    /// <summary>Exactly these facts, about the thing itself.</summary>
    public Story Then(params LedgerEvent[] expected)
    {
        var about = Facts().Where(f => f.Stream is null || f.Stream == Target).Select(f => f.Event).ToList();
        Assert.Equal(expected.Select(AsStored), about.Select(AsStored));

        // Whatever was decided must also fold: a fact nobody can replay is not a fact.
        _ = Folds.Fold([.. _past.GetValueOrDefault(Target, []), .. about]);
        return this;
    }

    /// <summary>And in the same breath these facts about something else.</summary>
    public Story ThenAlso(Guid stream, params LedgerEvent[] expected)
    {
        var about = Facts().Where(f => f.Stream == stream).Select(f => f.Event).ToList();
        Assert.Equal(expected.Select(AsStored), about.Select(AsStored));
        _ = Folds.Fold([.. _past.GetValueOrDefault(stream, []), .. about]);
        return this;
    }

    public void ThenRefused(Refusal expected) => ThenRefused(expected.Code);

    public void ThenRefused(string code) => Assert.Equal(code, Assert.IsType<Decision.Refused>(_decision).Refusal.Code);

    private IReadOnlyList<Fact> Facts() => Assert.IsType<Decision.Accepted>(_decision).Facts;

    private Known Known() =>
        new(Target, _past.ToDictionary(p => p.Key, p => Folds.Fold(p.Value)), new HashSet<Guid>(), () => Id(++_minted))
        {
            Position = 1_000,
            LastChanges = _lastChanges,
        };

    private Story KnowingTheReview(LedgerEvent[] past)
    {
        _past.Remove(Id(0));
        return Knowing(Target, past);
    }

    private static Command Framed(Command command) =>
        command.DecidedBy is [] ? command with { Phase = Scoping, DecidedBy = [Ada] } : command;

    private static string AsStored(LedgerEvent e) =>
        $"{e.GetType().Name} {JsonSerializer.Serialize(e, e.GetType(), LedgerJson.Options)}";
}
