using TheoryLedger.Ledger;

namespace TheoryLedger.ProgrammeTheories;

/// <summary>The identity of a programme theory.</summary>
public readonly record struct ProgrammeTheoryId(Guid Value) : IId<ProgrammeTheoryId>
{
    public static ProgrammeTheoryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The identity of a statement of a theory or of guidance, kept across versions.</summary>
public readonly record struct StatementId(Guid Value) : IId<StatementId>
{
    public static StatementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
