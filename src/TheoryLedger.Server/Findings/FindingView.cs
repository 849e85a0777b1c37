using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using TheoryLedger.Findings;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Findings;

/// <summary>An auditor's question or finding, what the team answered, and whether it is settled.</summary>
public sealed record FindingView(FindingKind Kind, Words Text, IReadOnlyList<Ref> On, Decided Raised)
    : View,
        IView<FindingView>
{
    public static string Concept => "findings";

    public FindingState State { get; init; }

    public IReadOnlyList<FindingAnswer> Answers { get; init; } = [];

    public FindingClosure? Closed { get; init; }

    IEnumerable<Edge> IView<FindingView>.Edges =>
        [
            .. On.Pointing("on"),
            .. Answers.SelectMany(a =>
                a.Changes.Pointing("changes", a.Decided.Position.ToString(CultureInfo.InvariantCulture))
            ),
        ];

    public static FindingView Apply(FindingView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, FindingRaised e) => new(e.Kind, e.Text, e.On, Decided.In(fact)),
            ({ } v, FindingAnswered e) => v with
            {
                State = FindingState.Answered,
                Answers = [.. v.Answers, new(e.Answer, e.Changes, Decided.In(fact))],
            },
            ({ } v, FindingClosed e) => v with
            {
                State = FindingState.Closed,
                Closed = new(e.Reason, Decided.In(fact)),
            },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}

/// <summary>The team's answer, and what was changed because of it.</summary>
public sealed record FindingAnswer(Words Answer, IReadOnlyList<Ref> Changes, Decided Decided);

/// <summary>Why a finding was settled.</summary>
public sealed record FindingClosure(Words Reason, Decided Decided);

/// <summary>How far a finding has come.</summary>
public enum FindingState
{
    [JsonStringEnumMemberName("open")]
    Open,

    [JsonStringEnumMemberName("answered")]
    Answered,

    [JsonStringEnumMemberName("closed")]
    Closed,
}
