using System.Text.Json.Serialization;
using TheoryLedger.Evidence;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Lineage;

/// <summary>Says of evidence, where it is told, which way it spoke, what has become of it since, and what nobody has looked at.</summary>
internal sealed class WhyNotes(
    IReadOnlyDictionary<Guid, JudgedGlimpse> evidence,
    WhatCounts what,
    IReadOnlySet<Guid> retracted
)
{
    public static async Task<WhyNotes> OfAsync(
        AsOf asOf,
        IReadOnlyCollection<LineageEdge> edges,
        CancellationToken token
    )
    {
        var ids = edges.Select(e => e.From).Distinct().ToList();
        var answered = edges.Where(e => e.Kind == EvidenceEdges.Reconciled).Select(e => e.From);
        return new(
            await asOf.GlimpseAsync<JudgedGlimpse>(answered, token),
            await WhatCounts.AmongAsync(asOf, ids, token),
            await FromSources.RetractedAsync(asOf, ids, token)
        );
    }

    /// <summary>What follows the name of evidence that was answered; empty where there is nothing to say.</summary>
    public string Before(LineageEdge edge) =>
        edge.Kind == EvidenceEdges.Reconciled && evidence.GetValueOrDefault(edge.From) is { } judged
            ? $" that {(judged.Stance == Stance.Contradicts ? "contradicted" : "qualified")} version {judged.LinkedVersion}"
            : "";

    /// <summary>What follows the sentence that something judges something; empty where there is nothing to say.</summary>
    public string Of(LineageEdge edge) =>
        edge.Kind != EvidenceEdges.Judges
            ? ""
            : string.Concat(Against(edge.From).Select(why => $"; {why}"))
                + (what.IsCounted(edge.From) ? "" : ", so it counts for nothing")
                + string.Concat(Beside(edge.From).Select(note => $"; {note}"));

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

/// <summary>Which way evidence spoke, and to which version first.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record JudgedGlimpse(Guid Id, Stance Stance, int LinkedVersion) : IGlimpse;
