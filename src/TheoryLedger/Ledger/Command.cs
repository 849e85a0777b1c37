using System.Text.Json.Serialization;
using TheoryLedger.Contributors;
using TheoryLedger.Phases;

namespace TheoryLedger.Ledger;

/// <summary>What somebody wants recorded.</summary>
public abstract record Command
{
    /// <summary>The phase of the review that the decision belongs to; none only before the first one, or of acts about phases.</summary>
    public PhaseId? Phase { get; init; }

    /// <summary>Whose decision it is: one or more contributors. None means the caller's own.</summary>
    public IReadOnlyList<ContributorId> DecidedBy { get; init; } = [];

    /// <summary>When it was decided, as precisely as known. None means: now, as it is recorded.</summary>
    public EffectiveTime? DecidedAt { get; init; }

    /// <summary>True where whoever records it decided it and is no contributor: an auditor who asks, an officer who records a withdrawal.</summary>
    [JsonIgnore]
    public bool IsRecordersOwn { get; init; }

    /// <summary>Ids of everything else whose state the decision depends on.</summary>
    [JsonIgnore]
    public virtual IEnumerable<Guid> RestsOn => [];

    /// <summary>Ids of things whose protected words the decision must read.</summary>
    [JsonIgnore]
    public virtual IEnumerable<Guid> Reads => [];

    /// <summary>True where the decision must read the protected words of the very thing that it is about.</summary>
    [JsonIgnore]
    public virtual bool ReadsItself => false;

    /// <summary>True of what only speaks of the things it rests on, and builds nothing on them.</summary>
    [JsonIgnore]
    public virtual bool MerelyMentions => false;

    /// <summary>Wording that will be public for ever, and so must not repeat a protected quote.</summary>
    [JsonIgnore]
    public virtual IEnumerable<string?> PublicWording => [];

    /// <summary>When what it tells of happened, where that has a date of its own; nobody tells of the future.</summary>
    [JsonIgnore]
    public virtual EffectiveTime? Happened => null;

    /// <summary>True of what may come before anybody could have decided: opening the review, and the first who joins it.</summary>
    [JsonIgnore]
    public virtual bool BringsTheFirst => false;

    /// <summary>True of opening, closing and reopening a phase: what they are about says where they belong.</summary>
    [JsonIgnore]
    public virtual bool IsAboutPhases => false;

    /// <summary>True of what may come at any time, long after the review is done: people withdraw when they will.</summary>
    [JsonIgnore]
    public virtual bool BelongsToNoPhase => false;
}

/// <summary>A command that begins something new.</summary>
public interface IStart<TState>
    where TState : class, IFold<TState>
{
    Decision Decide(Guid id, Known known);
}

/// <summary>A command that changes several things that exist, all of them or none.</summary>
public interface IChangeSeveral
{
    /// <summary>The things, each as the caller has seen it; each of them gets one fact.</summary>
    IReadOnlyList<SeenThing> Items { get; }

    Decision Decide(Known known);
}

/// <summary>A thing, and the version of it that a change is based on.</summary>
/// <param name="Id">The thing.</param>
/// <param name="Version">What If-Match would say of it alone.</param>
public sealed record SeenThing(Guid Id, long Version);

/// <summary>A command that changes something that exists.</summary>
public interface IChange<TState>
    where TState : class, IFold<TState>
{
    Decision Decide(TState state, Known known);
}
