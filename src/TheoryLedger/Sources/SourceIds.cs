using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>The identity of a paper, report, interview, focus group or book.</summary>
public readonly record struct SourceId(Guid Value) : IId<SourceId>
{
    public static SourceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The identity of one judgement of relevance, richness or rigour.</summary>
public readonly record struct AppraisalId(Guid Value) : IId<AppraisalId>
{
    public static AppraisalId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The identity of a figure that a source reports.</summary>
public readonly record struct FigureId(Guid Value) : IId<FigureId>
{
    public static FigureId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
