using System.Diagnostics;
using System.Text.Json.Serialization;
using TheoryLedger.Candidates;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Candidates;

/// <summary>A rough theory to be looked into, how urgently, and what became of it.</summary>
public sealed record CandidateView(IfThenBecause Statement, CandidateOrigin Origin, Taken Logged)
    : View,
        IView<CandidateView>
{
    public static string Concept => "candidates";

    public CandidateState State { get; init; }

    public Priority? Priority { get; init; }

    /// <summary>Every time its priority was set, in order.</summary>
    public IReadOnlyList<PrioritySet> Prioritised { get; init; } = [];

    /// <summary>The theory or configuration that took it in.</summary>
    public Ref? AbsorbedInto { get; init; }

    /// <summary>When and why it was absorbed or set aside.</summary>
    public Taken? Ended { get; init; }

    IEnumerable<Edge> IView<CandidateView>.Edges =>
        [
            .. Pointing.At("origin", Origin.From),
            .. Pointing.At("absorbed-into", AbsorbedInto is { } into ? [into] : []),
            .. Pointing.AtTriggers([Logged.Why, .. Prioritised.Select(p => p.Taken.Why), Ended?.Why]),
        ];

    public static CandidateView Apply(CandidateView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, CandidateLogged e) => new(e.Statement, e.Origin, Taken.In(fact.Envelope, e.Why)),
            ({ } v, CandidatePrioritised e) => v with
            {
                Priority = e.Priority,
                Prioritised = [.. v.Prioritised, new(e.Priority, Taken.In(fact.Envelope, e.Why))],
            },
            ({ } v, CandidateAbsorbed e) => v with
            {
                State = CandidateState.Absorbed,
                AbsorbedInto = e.Into,
                Ended = Taken.In(fact.Envelope, e.Why),
            },
            ({ } v, CandidateSetAside e) => v with
            {
                State = CandidateState.SetAside,
                Ended = Taken.In(fact.Envelope, e.Why),
            },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}

/// <summary>A priority, and why it was given.</summary>
public sealed record PrioritySet(Priority Priority, Taken Taken);

/// <summary>Whether a candidate is still to be looked into, and if not, how that ended.</summary>
public enum CandidateState
{
    [JsonStringEnumMemberName("open")]
    Open,

    [JsonStringEnumMemberName("absorbed")]
    Absorbed,

    [JsonStringEnumMemberName("set-aside")]
    SetAside,
}
