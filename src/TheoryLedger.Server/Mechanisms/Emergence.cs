using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Assessments;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>How a mechanism emerged from evidence: what papers publish of it in a table, with every step behind it.</summary>
public sealed record Emergence
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Definition { get; init; }

    public required ConstructKind Kind { get; init; }

    public required ConstructState State { get; init; }

    /// <summary>Whether it is new with this review.</summary>
    public required Novelty Novelty { get; init; }

    /// <summary>What it first came from, and when and why it was first named.</summary>
    public required FirstAppearance FirstAppeared { get; init; }

    /// <summary>Every wording, with who decided it, why, and what triggered it.</summary>
    public required IReadOnlyList<Wording> Wordings { get; init; }

    /// <summary>Affirmed, redefined, renamed, recast, merged, split, …: in order.</summary>
    public required IReadOnlyList<Verdict> Verdicts { get; init; }

    /// <summary>The constructs that it took in or was a part of, and theirs in turn; nearest first.</summary>
    public required IReadOnlyList<Ancestor> Ancestors { get; init; }

    /// <summary>Every role it has played, and from when to when.</summary>
    public required IReadOnlyList<RoleSpan> Roles { get; init; }

    /// <summary>The configurations in which it works as a mechanism now.</summary>
    public required IReadOnlyList<Workplace> WorksIn { get; init; }

    /// <summary>Those in which it stands as one and that are not worked on any more; their evidence is counted nowhere else.</summary>
    public required IReadOnlyList<Workplace> WorkedIn { get; init; }

    public required MechanismEvidence Evidence { get; init; }

    /// <summary>How broadly what speaks for it is spread, as counted.</summary>
    public required EvidenceBreadth Breadth { get; init; }

    /// <summary>The team's own judgements of confidence in it, in order.</summary>
    public required IReadOnlyList<AssessmentView> Judgements { get; init; }

    /// <summary>Cases against it that were looked for, and whether there were any.</summary>
    public required IReadOnlyList<NegativeCaseView> Sought { get; init; }

    /// <summary>Up to three quotations that say it best: the strongest evidence first, then what was only coded as it.</summary>
    public required IReadOnlyList<Quotation> Quotations { get; init; }
}

/// <summary>Where a construct first appeared.</summary>
/// <param name="Origin">Excerpt, consultation, substantive theory, conjecture, …</param>
/// <param name="From">What exactly it came from.</param>
/// <param name="Quotes">The words of the excerpts among those.</param>
/// <param name="Defined">Who first named it, when, and why.</param>
public sealed record FirstAppearance(
    ConstructOriginKind Origin,
    IReadOnlyList<NamedRef> From,
    IReadOnlyList<Words> Quotes,
    Taken Defined
);
