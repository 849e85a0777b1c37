using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Reviews;

namespace TheoryLedger.Server.Recording;

/// <summary>A decision waiting to be taken: asked as often as needed, it looks only at what it is given.</summary>
/// <param name="Target">The thing decided about, or the new one that is to begin.</param>
/// <param name="IsNew">Whether it is to begin.</param>
/// <param name="Command">What somebody wants recorded.</param>
/// <param name="Decide">The decision itself.</param>
public sealed record Ruling(Guid Target, bool IsNew, Command Command, Func<Known, Decision> Decide)
{
    /// <summary>What the thing is.</summary>
    public Type State { get; init; } = typeof(Review);

    /// <summary>Where several things are changed at once, each with the version that this is based on; the target is one of them.</summary>
    public IReadOnlyList<SeenThing> Several { get; init; } = [];

    /// <summary>Everything to be looked at: the thing itself, the review, the frame, and what the command rests on.</summary>
    public IEnumerable<Guid> Looks(Guid review) =>
        [
            review,
            Target,
            .. Several.Select(item => item.Id),
            .. Command.Phase is { } phase ? [phase.Value] : Array.Empty<Guid>(),
            .. Command.DecidedBy.Select(id => id.Value),
            .. Command.RestsOn,
        ];

    /// <summary>Those of them whose protected words the decision must read.</summary>
    public IReadOnlyList<Guid> Reads => Command.ReadsItself ? [Target, .. Command.Reads] : [.. Command.Reads];

    /// <summary>Whether it leaves out who decided or in which phase, which depends on what the review has begun with.</summary>
    public bool IsUnframed => Command.Phase is null || Command.DecidedBy is [];

    /// <summary>Takes the decision: first what holds for every one, then its own rules, then that what it names exists.</summary>
    public Decision Take(Gathered gathered, long position, Func<Guid> newId)
    {
        ArgumentNullException.ThrowIfNull(gathered);
        var known = new Known(Target, gathered.Things, gathered.Events, newId)
        {
            Position = position,
            Begun = gathered.Begun,
            LastChanges = gathered.LastChanges,
            About = gathered.About,
        };
        if (Framing.Check(Command, known) is { } unframed)
        {
            return unframed;
        }

        return Decide(known) switch
        {
            Decision.Accepted when Framing.CheckReferences(Command, known) is { } dangling => dangling,
            Decision.Accepted when Withdrawal.Check(Command, known) is { } withdrawn => withdrawn,
            Decision.Accepted(var facts) when Framing.CheckRefs(facts, known) is { } amiss => amiss,
            var decision => decision,
        };
    }
}
