using TheoryLedger.Ledger;

namespace TheoryLedger.Assessments;

/// <summary>The identity of a judgement of confidence or of saturation.</summary>
public readonly record struct AssessmentId(Guid Value) : IId<AssessmentId>
{
    public static AssessmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
