using TheoryLedger.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Evidence;

/// <summary>The evidence of one configuration in brief: the weightiest of each side, and how much there is.</summary>
/// <param name="Counts">All of it.</param>
/// <param name="Supports">The weightiest that speak for it, those that count before the others.</param>
/// <param name="Contradicts">The weightiest against it.</param>
/// <param name="Qualifies">The weightiest that narrow it.</param>
public sealed record EvidenceExtract(
    EvidenceCounts Counts,
    IReadOnlyList<EvidenceReading> Supports,
    IReadOnlyList<EvidenceReading> Contradicts,
    IReadOnlyList<EvidenceReading> Qualifies
)
{
    /// <summary>That of several configurations at once, at most so many pieces on each side; the number of look-ups does not grow with them.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, EvidenceExtract>> OfAsync(
        IReadOnlyCollection<Guid> configurations,
        int most,
        AsOf asOf,
        CancellationToken token
    )
    {
        var judgements = await asOf.PointersAtAsync(configurations, EvidenceEdges.Judges, token);
        var marked = await MarkedJudgements.OfAsync(judgements, asOf, token);
        var best = marked
            .All.Select(p => (Pointer: p, Says: p.LabelAs<Weighed>()))
            .GroupBy(j => (j.Pointer.Target, j.Says.Stance))
            .SelectMany(side =>
                side.OrderByDescending(j => MarkedJudgements.Counts(j.Pointer))
                    .ThenBy(j => j.Says.Weight)
                    .ThenBy(j => j.Pointer.Since)
                    .Take(most)
            )
            .Select(j => j.Pointer.Source);
        var views = await asOf.FindAllAsync<EvidenceView>(best, token);
        var shown = (await EvidenceShelf.ShowAsync([.. views.Values], asOf, token)).Select(e => e.InBrief());
        var sides = shown
            .OrderByDescending(e => e.Counts)
            .ThenBy(e => e.Weight)
            .ThenBy(e => e.BeganAt)
            .ToLookup(e => (e.ConfigurationId.Value, e.Stance));
        var counts = await EvidenceTally.OfAsync(asOf, configurations, token);
        return counts.ToDictionary(
            c => c.Key,
            c => new EvidenceExtract(
                c.Value,
                [.. sides[(c.Key, Stance.Supports)]],
                [.. sides[(c.Key, Stance.Contradicts)]],
                [.. sides[(c.Key, Stance.Qualifies)]]
            )
        );
    }

    [System.Text.Json.Serialization.JsonUnmappedMemberHandling(
        System.Text.Json.Serialization.JsonUnmappedMemberHandling.Skip
    )]
    private sealed record Weighed(Stance Stance, Weight Weight);
}
