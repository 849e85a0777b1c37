using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

public abstract record ConstructEvent : LedgerEvent;

/// <summary>An idea got a name and a definition.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Definition">What is meant by it.</param>
/// <param name="Kind">Cognitive process, mindset, behaviour, …</param>
/// <param name="Standing">What it is held to be before any configuration uses it.</param>
/// <param name="Origin">What it first came from.</param>
/// <param name="Novelty">Whether it is new with this review.</param>
/// <param name="Why">Why it was defined.</param>
public sealed record ConstructDefined(
    string Name,
    string Definition,
    ConstructKind Kind,
    Standing Standing,
    ConstructOrigin Origin,
    Novelty Novelty,
    Reasoning Why
) : ConstructEvent;

/// <summary>What a construct first came from; conjecture has nothing to point at.</summary>
public sealed record ConstructOrigin(
    ConstructOriginKind Kind,
    [PointsAt(Thing.Substance, AtVersion = true)] IReadOnlyList<Ref> From
);

/// <summary>What a construct means was changed.</summary>
/// <param name="Version">From 2.</param>
/// <param name="Definition">What is meant by it now.</param>
/// <param name="Kind">What sort of thing it is now.</param>
/// <param name="Why">Why.</param>
public sealed record ConstructRedefined(int Version, string Definition, ConstructKind Kind, Reasoning Why)
    : ConstructEvent;

/// <summary>A construct got another name and kept its meaning.</summary>
public sealed record ConstructRenamed(string Name, Reasoning Why) : ConstructEvent;

/// <summary>A slip of the pen was put right. Never a change of theory, so never more than a few characters.</summary>
/// <param name="Version">The version of the definition in which it was.</param>
/// <param name="NameBefore">What it was called until then.</param>
/// <param name="DefinitionBefore">What its definition said until then.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Definition">What its definition says.</param>
/// <param name="Reason">What was wrong.</param>
public sealed record ConstructCorrected(
    int Version,
    string NameBefore,
    string DefinitionBefore,
    string Name,
    string Definition,
    Words Reason
) : ConstructEvent;

/// <summary>A construct stood up to new evidence as it is.</summary>
public sealed record ConstructAffirmed(int Version, Reasoning Why) : ConstructEvent;

/// <summary>Evidence spoke against a construct, and it was given up.</summary>
public sealed record ConstructRefuted(int Version, Reasoning Why) : ConstructEvent;

/// <summary>A construct turned out to be something else, such as an ultimate outcome instead of a mechanism.</summary>
public sealed record ConstructRecast(int Version, Standing From, Standing To, Reasoning Why) : ConstructEvent;

/// <summary>Whether a construct is new was judged again.</summary>
public sealed record NoveltyJudged(Novelty Novelty, Reasoning Why) : ConstructEvent;
