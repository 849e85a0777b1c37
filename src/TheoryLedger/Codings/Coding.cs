using System.Collections.Immutable;
using System.Diagnostics;
using TheoryLedger.Codebook;
using TheoryLedger.Configurations;
using TheoryLedger.Contributors;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;

namespace TheoryLedger.Codings;

/// <summary>What decisions need to know of one person's reading of an excerpt.</summary>
/// <param name="ExcerptId">What was read.</param>
/// <param name="ExcerptVersion">The version of it that was read, or for which it was last found to hold.</param>
/// <param name="CodeId">The code it was made under.</param>
/// <param name="CodeVersion">The definition of it that this counts under.</param>
/// <param name="Coder">Whose reading it is.</param>
/// <param name="Role">What the passage seemed to work as.</param>
/// <param name="Round">Alone, or after discussion.</param>
/// <param name="Disputes">Every dispute about it, and whether it is still open.</param>
/// <param name="Ended">Why it takes no further change; none while it stands.</param>
/// <param name="ReplacedBy">The coding it gave way to.</param>
public sealed record Coding(
    ExcerptId ExcerptId,
    int ExcerptVersion,
    CodeId CodeId,
    int CodeVersion,
    ContributorId Coder,
    ElementRole? Role,
    CodingRound Round,
    ImmutableDictionary<DisputeId, bool> Disputes,
    Refusal? Ended,
    CodingId? ReplacedBy
) : IFold<Coding>, IHasParts, IAffirmable
{
    /// <summary>Who disputes it, by dispute, as long as that is open.</summary>
    public ImmutableDictionary<DisputeId, ContributorId> Disputers { get; init; } =
        ImmutableDictionary<DisputeId, ContributorId>.Empty;

    public IEnumerable<Guid> LeansOn =>
        ReplacedBy is { } by ? [ExcerptId.Value, CodeId.Value, by.Value] : [ExcerptId.Value, CodeId.Value];

    /// <summary>Neither taken back nor replaced.</summary>
    public bool IsStanding => Ended is null;

    public bool HasPart(Guid part, int? version) => Disputes.ContainsKey(new DisputeId(part));

    public static Coding Fold(Coding? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, ExcerptCoded e) => new Coding(
                e.ExcerptId,
                e.ExcerptVersion,
                e.CodeId,
                e.CodeVersion,
                e.Coder,
                e.Role,
                e.Round,
                ImmutableDictionary<DisputeId, bool>.Empty,
                Ended: null,
                ReplacedBy: null
            ),
            ({ } c, CodingAffirmed e) => c with { CodeVersion = e.CodeVersion, ExcerptVersion = e.ExcerptVersion },
            ({ } c, CodingWithdrawn) => c with { Ended = CodingRefusals.Withdrawn },
            ({ } c, CodingReplaced e) => c with { Ended = CodingRefusals.Replaced, ReplacedBy = e.By },
            ({ } c, CodingDisputed e) => c with
            {
                Disputes = c.Disputes.Add(e.DisputeId, true),
                Disputers = c.Disputers.Add(e.DisputeId, e.Disputer),
            },
            ({ } c, CodingDiscussed) => c,
            ({ } c, CodingDisputeResolved e) => c with
            {
                Disputes = c.Disputes.SetItem(e.DisputeId, false),
                Disputers = c.Disputers.Remove(e.DisputeId),
            },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

    public Decision Affirm(Reasoning why, Known known)
    {
        ArgumentNullException.ThrowIfNull(why);
        return Affirm(why.Rationale, known);
    }

    /// <summary>Says that it holds under what its code means now, or meant last, and for the words that its excerpt has now.</summary>
    public Decision Affirm(Words reason, Known known)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(known);
        var (code, excerpt) = (known.Find<Code>(CodeId.Value), Excerpt(known));
        return this switch
        {
            { Ended: { } ended } => ended,
            _ when excerpt.CheckConsent(known) is { } withdrawn => withdrawn,
            _ when code is null => Framing.Unknown("code", CodeId.Value),
            _ when code.Ended is null && (code.Version, excerpt.Version) == (CodeVersion, ExcerptVersion) =>
                CodingRefusals.Current,
            _ => new CodingAffirmed(code.Version, excerpt.Version, reason.Concerning(Concerns(known))),
        };
    }

    /// <summary>Who speaks in the excerpt it reads.</summary>
    public IReadOnlyList<ParticipantId> Participants(Known known) => Excerpt(known).Participants(known);

    /// <summary>The same people, for the words that interpret them.</summary>
    public IEnumerable<Guid> Concerns(Known known) => Excerpt(known).Concerns(known);

    /// <summary>Refuses to go on with a dispute that was never raised, or has been settled.</summary>
    public Refusal? CheckDispute(DisputeId id) =>
        Disputes.TryGetValue(id, out var isOpen)
            ? (isOpen ? null : CodingRefusals.DisputeResolved)
            : Framing.Unknown("dispute", id.Value);

    private Excerpt Excerpt(Known known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Find<Excerpt>(ExcerptId.Value)
            ?? throw new UnreachableException("A coding is never known without the excerpt it leans on.");
    }
}
