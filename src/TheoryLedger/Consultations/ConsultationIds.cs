using TheoryLedger.Ledger;

namespace TheoryLedger.Consultations;

/// <summary>The identity of a consultation of stakeholders.</summary>
public readonly record struct ConsultationId(Guid Value) : IId<ConsultationId>
{
    public static ConsultationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The identity of one piece of advice given in a consultation.</summary>
public readonly record struct AdviceId(Guid Value) : IId<AdviceId>
{
    public static AdviceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
