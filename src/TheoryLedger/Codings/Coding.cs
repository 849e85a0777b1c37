using System.Collections.Immutable;
using System.Diagnostics;
using TheoryLedger.Contributors;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;

namespace TheoryLedger.Codings;

/// <summary>What decisions need to know of one person's reading of an excerpt.</summary>
/// <param name="ExcerptId">What was read.</param>
/// <param name="ExcerptVersion">The version of it that was read.</param>
/// <param name="Coder">Whose reading it is.</param>
/// <param name="Disputes">Every dispute about it, and whether it is still open.</param>
/// <param name="Ended">Why it takes no further change; none while it stands.</param>
/// <param name="ReplacedBy">The coding it gave way to.</param>
public sealed record Coding(
    ExcerptId ExcerptId,
    int ExcerptVersion,
    ContributorId Coder,
    ImmutableDictionary<DisputeId, bool> Disputes,
    Refusal? Ended,
    CodingId? ReplacedBy
) : IFold<Coding>, IHasParts
{
    public IEnumerable<Guid> LeansOn => [ExcerptId.Value];

    /// <summary>Neither taken back nor replaced.</summary>
    public bool IsStanding => Ended is null;

    public bool HasPart(Guid part, int? version) => Disputes.ContainsKey(new DisputeId(part));

    public static Coding Fold(Coding? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, ExcerptCoded e) => new Coding(
                e.ExcerptId,
                e.ExcerptVersion,
                e.Coder,
                ImmutableDictionary<DisputeId, bool>.Empty,
                Ended: null,
                ReplacedBy: null
            ),
            ({ } c, CodingWithdrawn) => c with { Ended = CodingRefusals.Withdrawn },
            ({ } c, CodingReplaced e) => c with { Ended = CodingRefusals.Replaced, ReplacedBy = e.By },
            ({ } c, CodingDisputed e) => c with { Disputes = c.Disputes.Add(e.DisputeId, true) },
            ({ } c, CodingDiscussed) => c,
            ({ } c, CodingDisputeResolved e) => c with { Disputes = c.Disputes.SetItem(e.DisputeId, false) },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

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
