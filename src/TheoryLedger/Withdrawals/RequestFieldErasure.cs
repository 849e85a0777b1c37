using TheoryLedger.Ledger;

namespace TheoryLedger.Withdrawals;

/// <summary>Asks that words be erased which should never have been written, field by field.</summary>
public sealed record RequestFieldErasure(IReadOnlyList<FieldsOfFact> Fields, Words Request)
    : Command,
        IStart<WithdrawalRequest>
{
    public override IEnumerable<Guid> RestsOn => Fields.Select(f => f.EventId);

    public override bool MerelyMentions => true;

    public override bool BelongsToNoPhase => true;

    public Decision Decide(Guid id, Known known) => new FieldErasureRequested(Fields, Request);
}
