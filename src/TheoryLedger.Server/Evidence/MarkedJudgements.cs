using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Evidence;

/// <summary>Pointers of evidence at configurations, marked by what keeps them from judging these as they stand.</summary>
/// <param name="All">Those of evidence that counts for nothing judge nothing, and those of other words only what was.</param>
/// <param name="Unscreened">Evidence among them from sources that nobody has screened.</param>
public sealed record MarkedJudgements(IReadOnlyList<Pointer> All, IReadOnlySet<Guid> Unscreened)
{
    /// <summary>Whether a pointer, so marked, is that of evidence which counts.</summary>
    public static bool Counts(Pointer marked) => marked?.Kind is EvidenceEdges.Judges or Moved.Kind;

    /// <summary>Counts some of them, at one configuration that is now at this version.</summary>
    public EvidenceCounts Count(IEnumerable<Pointer> some, int present) => EvidenceCounts.Of(some, present, Unscreened);

    internal static async Task<MarkedJudgements> OfAsync(
        IReadOnlyList<Pointer> judgements,
        AsOf asOf,
        CancellationToken token
    )
    {
        var evidence = judgements.Select(p => p.Source).ToList();
        var what = await WhatCounts.AmongAsync(asOf, evidence, token);
        var moved = await Moved.AmongAsync(asOf, evidence, token);
        return new([.. judgements.Select(Mark)], what.Unscreened);

        Pointer Mark(Pointer p) =>
            what.Withdrawn.Contains(p.Source) ? p with { Kind = Withdrawn.Kind }
            : what.Excluded.Contains(p.Source) ? p with { Kind = FromSources.Kind }
            : what.TakenBack.Contains(p.Source) ? p with { Kind = TakenBack.Kind }
            : moved.Contains(p.Source) ? p with { Kind = Moved.Kind }
            : p;
    }
}
