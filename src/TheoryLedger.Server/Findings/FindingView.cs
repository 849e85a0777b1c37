using System.Diagnostics;
using System.Text.Json.Serialization;
using TheoryLedger.Findings;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Findings;

/// <summary>An auditor's question or finding, what the team answered, and whether it is settled.</summary>
public sealed record FindingView(FindingKind Kind, Words Text, IReadOnlyList<Ref> On, Taken Raised)
    : View,
        IView<FindingView>
{
    public static string Concept => "findings";

    public FindingState State { get; init; }

    public IReadOnlyList<FindingAnswer> Answers { get; init; } = [];

    public FindingClosure? Closed { get; init; }

    IEnumerable<Edge> IView<FindingView>.Edges =>
        [.. Pointing.At("on", On), .. Pointing.At("changes", Answers.SelectMany(a => a.Changes))];

    public static FindingView Apply(FindingView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, FindingRaised e) => new(e.Kind, e.Text, e.On, Taken.In(fact.Envelope)),
            ({ } v, FindingAnswered e) => v with
            {
                State = FindingState.Answered,
                Answers = [.. v.Answers, new(e.Answer, e.Changes, Taken.In(fact.Envelope))],
            },
            ({ } v, FindingClosed e) => v with
            {
                State = FindingState.Closed,
                Closed = new(e.Reason, Taken.In(fact.Envelope)),
            },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}

/// <summary>The team's answer, and what was changed because of it.</summary>
public sealed record FindingAnswer(Words Answer, IReadOnlyList<Ref> Changes, Taken Taken);

/// <summary>Why a finding was settled.</summary>
public sealed record FindingClosure(Words Reason, Taken Taken);

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
