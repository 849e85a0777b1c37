using System.Text.Json.Serialization;
using TheoryLedger.Evidence;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Lineage;

/// <summary>Says of evidence, where it is told, which way it spoke, what has become of it since, and what nobody has looked at.</summary>
internal sealed class WhyNotes(
    IReadOnlyDictionary<Guid, JudgedGlimpse> evidence,
    IReadOnlySet<Guid> withdrawn,
    FromSources from
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
            await Withdrawn.AmongAsync(asOf, ids, token),
            await FromSources.AmongAsync(asOf, ids, token)
        );
    }

    /// <summary>What follows the name of evidence that was answered; empty where there is nothing to say.</summary>
    public string Before(LineageEdge edge) =>
        edge.Kind == EvidenceEdges.Reconciled && evidence.GetValueOrDefault(edge.From) is { } judged
            ? $" that {(judged.Stance == Stance.Contradicts ? "contradicted" : "qualified")} version {judged.LinkedVersion}"
            : "";

    /// <summary>What follows the sentence that something judges something; empty where there is nothing to say.</summary>
    public string Of(LineageEdge edge) =>
        edge.Kind != EvidenceEdges.Judges ? ""
        : withdrawn.Contains(edge.From) ? "; whoever said it has withdrawn since, so it counts for nothing"
        : from.Excluded.Contains(edge.From) ? "; its source was excluded since, so it counts for nothing"
        : from.Unscreened.Contains(edge.From) ? "; nobody has screened its source"
        : "";
}

/// <summary>Which way evidence spoke, and to which version first.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record JudgedGlimpse(Guid Id, Stance Stance, int LinkedVersion) : IGlimpse;
