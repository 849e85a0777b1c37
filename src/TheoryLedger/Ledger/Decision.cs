namespace TheoryLedger.Ledger;

/// <summary>What a command leads to: facts to record, or a refusal. Never both.</summary>
public abstract record Decision
{
    private Decision() { }

    public sealed record Accepted(IReadOnlyList<Fact> Facts) : Decision;

    public sealed record Refused(Refusal Refusal) : Decision;

    /// <summary>Facts about the thing that was decided about.</summary>
    public static Accepted Record(params IReadOnlyList<LedgerEvent> events) =>
        new([.. events.Select(e => new Fact(null, e))]);

    public static implicit operator Decision(LedgerEvent @event) => Record(@event);

    public static implicit operator Decision(Refusal refusal) => new Refused(refusal);
}

/// <summary>Decisions that touch several things record one fact for each, all or none.</summary>
public static class Decisions
{
    public static Decision.Accepted And(this Decision.Accepted decision, Guid stream, LedgerEvent @event) =>
        new([.. decision.Facts, new Fact(stream, @event)]);
}
