using TheoryLedger.Ledger;

namespace TheoryLedger.Candidates;

/// <summary>The identity of a candidate theory.</summary>
public readonly record struct CandidateId(Guid Value) : IId<CandidateId>
{
    public static CandidateId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
