using System.Text.Json.Serialization;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Lineage;

/// <summary>Says of evidence, where it is told, which way it spoke, what has become of it since, and what nobody has looked at.</summary>
internal sealed class WhyNotes(
    IReadOnlyDictionary<Guid, JudgedGlimpse> evidence,
    IReadOnlyDictionary<Guid, FormGlimpse> judged,
    WhatCounts what,
    IReadOnlySet<Guid> retracted,
    IReadOnlyDictionary<long, Guid> facts
)
{
    public static async Task<WhyNotes> OfAsync(
        AsOf asOf,
        IReadOnlyCollection<LineageEdge> edges,
        CancellationToken token
    )
    {
        var ids = edges.Select(e => e.From).Distinct().ToList();
        var judging = edges.Where(e => e.Kind == EvidenceEdges.Judges).ToList();
        var answered = edges.Where(e => e.Kind == EvidenceEdges.Reconciled).Concat(judging).Select(e => e.From);
        var evidence = await asOf.GlimpseAsync<JudgedGlimpse>(answered, token);
        var answers = evidence.Values.SelectMany(e => e.Answers).Select(a => a.Position);
        return new(
            evidence,
            await asOf.GlimpseAsync<FormGlimpse>(judging.Select(e => e.To), token),
            await WhatCounts.AmongAsync(asOf, ids, token),
            await FromSources.RetractedAsync(asOf, ids, token),
            await WhyFacts.AtAsync(asOf, answers, token)
        );
    }

    /// <summary>What follows the name of evidence that was answered; empty where there is nothing to say.</summary>
    public string Before(LineageEdge edge) =>
        edge.Kind == EvidenceEdges.Reconciled && evidence.GetValueOrDefault(edge.From) is { } judged
            ? $" that {(judged.Stance == Stance.Contradicts ? "contradicted" : "qualified")} version {judged.LinkedVersion}"
            : "";

    /// <summary>What follows the sentence that something judges something; empty where there is nothing to say.</summary>
    public string Of(LineageEdge edge) =>
        edge.Kind == EvidenceEdges.OnceJudged
            ? string.Concat(Against(edge.From).Concat(Beside(edge.From)).Select(why => $"; {why}"))
        : edge.Kind != EvidenceEdges.Judges ? ""
        : string.Concat(Against(edge.From).Select(why => $"; {why}"))
            + (what.IsCounted(edge.From) ? "" : ", so it counts for nothing")
            + string.Concat(Beside(edge.From).Concat(Judging(edge)).Select(note => $"; {note}"));

    /// <summary>What the team said each time it answered evidence that speaks against something.</summary>
    public IEnumerable<WhySentence> Answers(LineageEdge edge) =>
        edge.Kind != EvidenceEdges.Judges || evidence.GetValueOrDefault(edge.From) is not { } piece
            ? []
            : piece
                .Answers.Where(a => facts.ContainsKey(a.Position))
                .Select(a => new WhySentence(
                    WhyKind.Decided,
                    Phrase.Sentence($"of that piece of evidence it was said: {Answered(a.Answer)}"),
                    [edge.From],
                    Parts: [],
                    a.Why?.Rationale,
                    facts[a.Position],
                    a.Position
                ));

    // What was judged for an earlier version, and what was done about what speaks against it.
    private IEnumerable<string> Judging(LineageEdge edge)
    {
        if (evidence.GetValueOrDefault(edge.From) is not { } piece)
        {
            yield break;
        }

        if (judged.GetValueOrDefault(edge.To)?.FormVersion is { } present && piece.JudgedVersion < present)
        {
            yield return $"it was judged for version {piece.JudgedVersion}, and nobody has judged it for version {present}";
        }

        if (piece.Stance != Stance.Supports)
        {
            yield return Answered(piece.Answers is [.., var last] ? last.Answer : null);
        }
    }

    private static string Answered(ContradictionAnswer? answer) =>
        answer switch
        {
            ContradictionAnswer.Reconciled => "a revision reconciled it",
            ContradictionAnswer.Adjudicated => "the team adjudicated it",
            ContradictionAnswer.SetAside => "the team set it aside",
            ContradictionAnswer.Open => "the team left it open",
            _ => "nobody has answered it",
        };

    private IEnumerable<string> Against(Guid piece) =>
        new[]
        {
            what.Withdrawn.Contains(piece) ? "whoever said it has withdrawn since" : null,
            what.Excluded.Contains(piece) ? "its source was excluded since" : null,
            what.TakenBack.Contains(piece) ? "the readings it rests on were taken back since" : null,
        }.OfType<string>();

    private IEnumerable<string> Beside(Guid piece) =>
        new[]
        {
            retracted.Contains(piece) ? "its source was retracted" : null,
            what.Unscreened.Contains(piece) ? "nobody has screened its source" : null,
        }.OfType<string>();
}

/// <summary>Which way evidence spoke, to which version first and to which last, and what was done about it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record JudgedGlimpse(
    Guid Id,
    Stance Stance,
    int LinkedVersion,
    int JudgedVersion,
    IReadOnlyList<AnswerGlimpse> Answers
) : IGlimpse;

/// <summary>What was done about evidence that speaks against something.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record AnswerGlimpse(ContradictionAnswer Answer, long Position, Reasoning? Why);

/// <summary>At which version a configuration is.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record FormGlimpse(Guid Id, int FormVersion) : IGlimpse;
