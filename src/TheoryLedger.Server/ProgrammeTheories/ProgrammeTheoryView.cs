using System.Diagnostics;
using TheoryLedger.Candidates;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Reading;
using TheoryLedger.SubstantiveTheories;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>A programme theory as it stands, and how it came to say so.</summary>
public sealed record ProgrammeTheoryView(string Title, IReadOnlyList<Statement> Statements, TheoryRange Level)
    : View,
        IView<ProgrammeTheoryView>
{
    public static string Concept => "programme-theories";

    /// <summary>The number of the present wording, from 1: what a reference names as `version`.</summary>
    public int FormVersion { get; init; } = 1;

    public TheoryState State { get; init; }

    public IReadOnlyList<CandidateId> Candidates { get; init; } = [];

    /// <summary>The substantive theory that helped to lift it.</summary>
    public SubstantiveTheoryId? LiftedWith { get; init; }

    public IReadOnlyList<TheoryVerdict> Verdicts { get; init; } = [];

    IEnumerable<Edge> IView<ProgrammeTheoryView>.Edges =>
        [
            .. Statements.SelectMany(s => Pointing.From(s.Id.Value, "rests-on", s.RestsOn)),
            .. Candidates.Select(id => new Edge("candidate", id.Value)),
            .. LiftedWith is { } with ? [new Edge("substantive-theory", with.Value)] : Array.Empty<Edge>(),
            .. Pointing.AtTriggers(Verdicts.Select(v => v.Why)),
        ];

    public static ProgrammeTheoryView Apply(ProgrammeTheoryView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, InitialTheoryAgreed e) => new ProgrammeTheoryView(
                e.Title,
                e.Statements,
                e.IsCalledInitial ? TheoryRange.Initial : TheoryRange.Unstated
            )
            {
                Candidates = e.Candidates,
            }.Judged(TheoryVerdictKind.Agreed, e.Why, fact),
            ({ } v, TheoryRevised e) => v.Restated(e.Version, e.Title, e.Statements)
                .Judged(TheoryVerdictKind.Revised, e.Why, fact),
            ({ } v, TheoryLifted e) => v.Restated(e.Version, e.Title, e.Statements)
                .Lifted(e.With)
                .Judged(TheoryVerdictKind.Lifted, e.Why, fact),
            ({ } v, TheoryAffirmed e) => v.Judged(TheoryVerdictKind.Affirmed, e.Why, fact),
            ({ } v, TheoryRefuted e) => v.Judged(TheoryVerdictKind.Refuted, e.Why, fact) with
            {
                State = TheoryState.Refuted,
            },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };

    private ProgrammeTheoryView Restated(int version, string title, IReadOnlyList<Statement> statements) =>
        this with
        {
            FormVersion = version,
            Title = title,
            Statements = statements,
            Level = Level is TheoryRange.MiddleRange ? Level : TheoryRange.Refined,
        };

    private ProgrammeTheoryView Lifted(SubstantiveTheoryId? with) =>
        this with
        {
            Level = TheoryRange.MiddleRange,
            LiftedWith = with ?? LiftedWith,
        };

    private ProgrammeTheoryView Judged(TheoryVerdictKind verdict, Reasoning why, Recorded fact) =>
        this with
        {
            Verdicts = [.. Verdicts, new(verdict, FormVersion, why, Taken.In(fact.Envelope))],
        };
}
