using TheoryLedger.Ledger;

namespace TheoryLedger.TeamDecisions;

/// <summary>The identity of a decision minuted by the team.</summary>
public readonly record struct TeamDecisionId(Guid Value) : IId<TeamDecisionId>
{
    public static TeamDecisionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
