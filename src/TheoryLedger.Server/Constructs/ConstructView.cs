using System.Diagnostics;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Constructs;

/// <summary>A named idea of the theory, every verdict on it, and what became of it.</summary>
public record ConstructView(
    string Name,
    string Definition,
    ConstructKind Kind,
    Standing Standing,
    Novelty Novelty,
    ConstructOrigin Origin,
    Taken Defined
) : View, IView<ConstructView>
{
    public static string Concept => "constructs";

    /// <summary>The number of the present wording, from 1: what a reference names as `version`.</summary>
    public int DefinitionVersion { get; init; } = 1;

    public ConstructState State { get; init; }

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; init; } = [];

    /// <summary>Slips of the pen that were put right; never a change of theory.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    public ConstructLineage Lineage => ConstructLineage.Of(Origin, Verdicts);

    IEnumerable<Edge> IView<ConstructView>.Edges =>
        [
            .. Pointing.At("origin", Origin.From),
            .. Pointing.AtTriggers([Defined.Why, .. Verdicts.Select(v => v.Why)]),
            .. Lineage.Edges(),
        ];

    public static ConstructView Apply(ConstructView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, ConstructDefined e) => new(
                e.Name,
                e.Definition,
                e.Kind,
                e.Standing,
                e.Novelty,
                e.Origin,
                Taken.In(fact.Envelope, e.Why)
            ),
            ({ } v, ConstructCorrected e) => v with
            {
                Name = e.Name,
                Definition = e.Definition,
                Corrections =
                [
                    .. v.Corrections,
                    new(e.Version, e.NameBefore, e.DefinitionBefore, e.Reason, Taken.In(fact.Envelope)),
                ],
            },
            ({ } v, _) => v.Judged(fact),
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot begin a construct"),
        };

    private ConstructView Judged(Recorded fact)
    {
        var judged = this with { Verdicts = [.. Verdicts, Verdict.Of(fact)] };
        return fact.Event switch
        {
            ConstructRedefined e => judged with
            {
                Definition = e.Definition,
                Kind = e.Kind,
                DefinitionVersion = e.Version,
            },
            ConstructRenamed e => judged with { Name = e.Name },
            ConstructRecast e => judged with { Standing = e.To },
            NoveltyJudged e => judged with { Novelty = e.Novelty },
            ConstructRefuted => judged with { State = ConstructState.Refuted },
            ConstructRetired => judged with { State = ConstructState.Retired },
            ConstructMerged => judged with { State = ConstructState.Merged },
            ConstructSplit => judged with { State = ConstructState.Split },
            ConstructReopened => judged with { State = ConstructState.Open },
            _ => judged,
        };
    }
}

/// <summary>A slip of the pen that was put right, and why.</summary>
/// <param name="DefinitionVersion">The version of the definition in which it was.</param>
/// <param name="NameBefore">What it was called until then.</param>
/// <param name="DefinitionBefore">What its definition said until then.</param>
/// <param name="Reason">What was wrong.</param>
/// <param name="Taken">By whom and when.</param>
public sealed record Correction(
    int DefinitionVersion,
    string NameBefore,
    string DefinitionBefore,
    Words Reason,
    Taken Taken
);
