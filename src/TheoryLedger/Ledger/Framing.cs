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

    public static readonly Refusal DecidedBySoftware = new(
        "decider-software",
        "Software decides nothing by itself; name in decidedBy a person or team who decided."
    );

    public static readonly Refusal JudgedBySoftware = new(
        "judge-software",
        "Software reads, screens and judges nothing by itself; record what it proposed as a suggestion, for a person to accept."
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

    /// <summary>Refuses a decision that rests on things which are not in this review, or are of no kind that makes sense there.</summary>
    public static Refusal? CheckReferences(Command command, Known known)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(known);
        return command.RestsOn.Where(id => !known.Exists(id)).Select(id => Unknown("reference", id)).FirstOrDefault()
            ?? References.Check(command, known);
    }

    /// <summary>Refuses facts that name a version of something that was never reached, or a part that it has not.</summary>
    public static Refusal? CheckRefs(IEnumerable<Fact> facts, Known known)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(known);
        var refs = facts.SelectMany(fact => Refs.Pointers(fact.Event)).ToList();
        return refs.Select(r => References.CheckVersion(r, known)).FirstOrDefault(r => r is not null)
            ?? refs.Select(r => References.CheckPart(r.Ref, known)).FirstOrDefault(r => r is not null);
    }

    public static Refusal Unknown(string kind, Guid id) =>
        new($"{kind}-unknown", $"There is no {kind} {id} in this review; check the id.");

    /// <summary>Refuses to take for a reader or assessor whoever is not in this review, and what is no person.</summary>
    public static Refusal? CheckJudge(ContributorId id, Known known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Find<Contributor>(id.Value) switch
        {
            null => Unknown("contributor", id.Value),
            { Kind: ContributorKind.Software } => JudgedBySoftware,
            _ => null,
        };
    }

    private static Refusal? CheckPhase(Command command, Known known) =>
        (command.Phase, known.Find<Phase>(command.Phase?.Value)) switch
        {
            (null, _) => known.Begun.HasPhases && command is { IsAboutPhases: false, BelongsToNoPhase: false }
                ? PhaseMissing
                : null,
            ({ } id, null) => Unknown("phase", id.Value),
            ({ } id, { IsOpen: false }) when !command.IsAboutPhases && !WasDecidedBefore(id.Value, command, known) =>
                PhaseRefusals.Closed,
            _ => null,
        };

    private static Refusal? CheckDeciders(Command command, Known known) =>
        command.DecidedBy is []
            ? (BringsTheFirst(command, known) || command.IsRecordersOwn ? null : DeciderMissing)
            : command.DecidedBy.Select(id => CheckDecider(id, command, known)).FirstOrDefault(r => r is not null)
                ?? (command.DecidedBy.All(id => IsSoftware(id, known)) ? DecidedBySoftware : null);

    private static Refusal? CheckDecider(ContributorId id, Command command, Known known) =>
        known.Find<Contributor>(id.Value) switch
        {
            null => Unknown("contributor", id.Value),
            { HasLeft: true } when !WasDecidedBefore(id.Value, command, known) => ContributorRefusals.HadLeft,
            _ => null,
        };

    private static bool IsSoftware(ContributorId id, Known known) =>
        known.Find<Contributor>(id.Value) is { Kind: ContributorKind.Software };

    // Recording late what was decided before a phase closed, or somebody left, is honest, if it says when that was. The
    // last thing that happened to either is that very end. What a publication does not date it may still place.
    private static bool WasDecidedBefore(Guid ended, Command command, Known known) =>
        command.DecidedAt == EffectiveTime.NotPublished
        || command.DecidedAt?.NotAfter <= known.LastChanges.GetValueOrDefault(ended)?.Latest;

    // Until somebody has joined there is nobody who could have decided.
    private static bool BringsTheFirst(Command command, Known known) =>
        command.BringsTheFirst && !known.Begun.HasContributors;
}
