using TheoryLedger.Contributors;
using TheoryLedger.Phases;
using TheoryLedger.Reviews;

namespace TheoryLedger.Ledger;

/// <summary>The rules that hold for every decision, whatever it is about.</summary>
public static class Framing
{
    public static readonly Refusal PhaseMissing = new(
        "phase-missing",
        "Name the phase that the decision belongs to; open one first if there is none."
    );

    public static readonly Refusal DeciderMissing = new(
        "decider-missing",
        "Say who decided: name contributors in decidedBy, or link your account to a contributor."
    );

    public static readonly Refusal NotAReconstruction = new(
        "not-a-reconstruction",
        "Only a review opened as a reconstruction may answer not-published; say what is known, or unstated."
    );

    /// <summary>Refuses a decision that does not say in which phase, or by whom, it was taken.</summary>
    public static Refusal? Check(Command command, Known known)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(known);
        return CheckPhase(command, known) ?? CheckDeciders(command, known);
    }

    /// <summary>Refuses a decision that rests on things which are not in this review.</summary>
    public static Refusal? CheckReferences(Command command, Known known)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(known);
        return command.RestsOn.Where(id => !known.Exists(id)).Select(id => Unknown("reference", id)).FirstOrDefault();
    }

    public static readonly Refusal VersionUnknown = new(
        "reference-version-unknown",
        "A version is named that does not exist; versions count from 1 to the present one."
    );

    /// <summary>Refuses facts that name a version of something that was never reached.</summary>
    public static Refusal? CheckVersions(IEnumerable<Fact> facts, Known known)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(known);
        return facts.SelectMany(fact => Refs.In(fact.Event)).Any(r => IsBeyond(r, known)) ? VersionUnknown : null;
    }

    public static Refusal Unknown(string kind, Guid id) =>
        new($"{kind}-unknown", $"There is no {kind} {id} in this review; check the id.");

    private static bool IsBeyond(Ref named, Known known) =>
        named.Version < 1 || named.Version > known.Find<IVersioned>(named.Id)?.Version;

    private static Refusal? CheckPhase(Command command, Known known) =>
        (command.Phase, known.Find<Phase>(command.Phase?.Value)) switch
        {
            (null, _) => known.Begun.HasPhases && !command.IsAboutPhases ? PhaseMissing : null,
            ({ } id, null) => Unknown("phase", id.Value),
            // Recording late what was decided while the phase was open is honest, if it says when that was.
            (_, { IsOpen: false }) when command is { DecidedAt: null, IsAboutPhases: false } => PhaseRefusals.Closed,
            _ => null,
        };

    private static Refusal? CheckDeciders(Command command, Known known) =>
        command.DecidedBy is []
            ? (BringsTheFirst(command, known) ? null : DeciderMissing)
            : command
                .DecidedBy.Where(id => known.Find<Contributor>(id.Value) is null)
                .Select(id => Unknown("contributor", id.Value))
                .FirstOrDefault();

    // Until somebody has joined there is nobody who could have decided.
    private static bool BringsTheFirst(Command command, Known known) =>
        command is OpenReview || (command is JoinReview && !known.Begun.HasContributors);
}
