using System.Text.Json.Serialization;

namespace TheoryLedger.Ledger;

/// <summary>Why theory changed: what every change of theory carries, without exception.</summary>
/// <param name="Rationale">The reason in words; <c>not-published</c> only in a reconstruction.</param>
/// <param name="Operation">The kind of reasoning that led here.</param>
/// <param name="TriggeredBy">What set it off: excerpts, codings, advice, findings, decisions. Empty says: nothing recorded.</param>
/// <param name="Alternatives">What else was considered, or that nothing was.</param>
public sealed record Reasoning(
    Words Rationale,
    ReasoningOperation Operation,
    [PointsAt(Thing.Substance)] IReadOnlyList<Ref> TriggeredBy,
    Alternatives Alternatives
);

/// <summary>The other courses that the team weighed.</summary>
public sealed record Alternatives(Considered Considered, IReadOnlyList<Alternative>? Options = null)
{
    public static Alternatives None { get; } = new(Considered.None);

    public static Alternatives NotPublished { get; } = new(Considered.NotPublished);
}

/// <summary>A course not taken, and why.</summary>
public sealed record Alternative(Words Course, Words WhyNot);

/// <summary>Whether alternatives were weighed at all.</summary>
public enum Considered
{
    [JsonStringEnumMemberName("some")]
    Some,

    [JsonStringEnumMemberName("none")]
    None,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}

/// <summary>The reasoning operations of realist synthesis (Pawson 2006), with abduction and retroduction.</summary>
public enum ReasoningOperation
{
    [JsonStringEnumMemberName("juxtapose")]
    Juxtapose,

    [JsonStringEnumMemberName("reconcile")]
    Reconcile,

    [JsonStringEnumMemberName("adjudicate")]
    Adjudicate,

    [JsonStringEnumMemberName("consolidate")]
    Consolidate,

    [JsonStringEnumMemberName("situate")]
    Situate,

    [JsonStringEnumMemberName("abduce")]
    Abduce,

    [JsonStringEnumMemberName("retroduce")]
    Retroduce,

    [JsonStringEnumMemberName("counterfactual")]
    Counterfactual,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}
