using TheoryLedger.Ledger;

namespace TheoryLedger.Codings;

/// <summary>Settles a dispute, and with it what becomes of the coding.</summary>
public sealed record ResolveDispute(
    DisputeId DisputeId,
    DisputeOutcome Outcome,
    Words Reason,
    CodingId? Replacement = null
) : Command, IChange<Coding>
{
    public override bool MerelyMentions => true;

    public override IEnumerable<Guid> RestsOn => Replacement is { } replacement ? [replacement.Value] : [];

    public Decision Decide(Coding state, Known known) =>
        (state.CheckDispute(DisputeId) ?? CheckOutcome(state) ?? CheckReplacement(state, known)) is { } refusal
            ? refusal
            : Resolve(state, Reason.Concerning(state.Concerns(known)));

    private Decision.Accepted Resolve(Coding state, Words reason)
    {
        var resolved = new CodingDisputeResolved(DisputeId, Outcome, Replacement, reason);
        return (state.IsStanding, Outcome, Replacement) switch
        {
            (true, DisputeOutcome.Withdrawn, _) => Record(new CodingWithdrawn(reason)),
            (true, DisputeOutcome.Replaced, { } by) => Record(new CodingReplaced(by, reason)),
            _ => Decision.Record(resolved),
        };

        // With the coding ends whatever else was in dispute about it.
        Decision.Accepted Record(LedgerEvent end) =>
            Decision.Record([resolved, .. OthersOpen(state).Select(id => resolved with { DisputeId = id }), end]);
    }

    private IEnumerable<DisputeId> OthersOpen(Coding state) =>
        state.Disputes.Where(d => d.Value && d.Key != DisputeId).Select(d => d.Key).OrderBy(d => d.Value);

    // A coding may end while it is disputed; the dispute can then only be settled with how it ended.
    private Refusal? CheckOutcome(Coding state) =>
        (state.IsStanding, state.ReplacedBy, Outcome) switch
        {
            (true, _, _) or (_, { }, DisputeOutcome.Replaced) or (_, null, DisputeOutcome.Withdrawn) => null,
            _ => CodingRefusals.OutcomeDiffers,
        };

    private Refusal? CheckReplacement(Coding state, Known known) =>
        (Outcome, Replacement) switch
        {
            (DisputeOutcome.Replaced, null) => CodingRefusals.ReplacementMissing,
            (DisputeOutcome.Replaced, { } by) => CheckReplacement(by, state, known),
            (_, { }) => CodingRefusals.ReplacementUncalled,
            _ => null,
        };

    private static Refusal? CheckReplacement(CodingId by, Coding state, Known known) =>
        known.Find<Coding>(by.Value) switch
        {
            null => Framing.Unknown("coding", by.Value),
            _ when state.ReplacedBy is { } successor => by == successor ? null : CodingRefusals.ReplacementUnfit,
            { IsStanding: true } other when by.Value != known.Target && other.ExcerptId == state.ExcerptId => null,
            _ => CodingRefusals.ReplacementUnfit,
        };
}
