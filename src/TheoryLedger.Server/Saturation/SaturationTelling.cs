using TheoryLedger.Ledger;
using TheoryLedger.Server.Assessments;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Saturation;

/// <summary>Tells how theory changed source by source.</summary>
internal static class SaturationTelling
{
    private const int MostJudgements = 500;

    /// <summary>The yield of each source; none where the one thing that is asked about is not there.</summary>
    public static async Task<SaturationReading?> TellAsync(AsOf asOf, Guid? of, int limit, CancellationToken token)
    {
        var known = await Neighbours.FindAsync(asOf, of is { } id ? [id] : [], token);
        if (of is { } one && !TheoryChanges.Concepts.Contains(known.Find(one)?.Kind))
        {
            return null;
        }

        var rows = new SaturationRows(asOf, of);
        var changes = await rows.ChangesAsync(token);
        var evidence = await rows.EvidenceAsync(token);
        var found = changes.ToLookup(c => c.Source);
        var (ordered, notRead) = InOrder(await rows.SourcesAsync(token), found);
        var yields = ordered.Select(s => Yield(s, [.. found[s.Source.Id]], evidence)).ToList();
        var last = yields.FindLastIndex(y => y.Changes > 0);
        return new(
            of,
            [.. yields.Take(limit)],
            Math.Max(0, yields.Count - limit),
            last < 0 ? null : yields[last].Source,
            last < 0 ? 0 : yields.Count - last - 1,
            changes.Where(c => c.IsChange).DistinctBy(c => c.Position).Count(),
            found[null].Count(c => c.IsChange),
            notRead,
            await JudgementsAsync(asOf, of, token),
            asOf.Moment.Position
        );
    }

    // Whoever has read or let in anything says by that what is not read yet. What changed theory was read, whoever said so:
    // nobody screens an interview.
    private static (IReadOnlyList<SourceRow> Ordered, int NotRead) InOrder(
        List<SourceRow> rows,
        ILookup<Guid?, ChangeRow> changes
    )
    {
        var first = rows.GroupBy(r => r.Source.Id).Select(source => source.MinBy(r => r.By)!).ToList();
        var read = first.Where(r => r.By != ReadingOrder.Registration).ToList();
        var used = read.Count == 0 ? read : [.. first.Where(r => read.Contains(r) || changes[r.Source.Id].Any())];
        return used.Count == 0
            ? ([.. first.OrderBy(r => r.Place)], 0)
            : ([.. used.OrderBy(r => r.Place)], first.Count - used.Count);
    }

    private static SourceYield Yield(SourceRow source, List<ChangeRow> facts, Dictionary<Guid, int> evidence) =>
        new(
            source.Source,
            source.By,
            source.Taken.DecidedAt,
            facts.Count(f => f.IsChange),
            facts
                .Where(f => f.IsChange)
                .GroupBy(f => f.Kind, StringComparer.Ordinal)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                .ToDictionary(kind => kind.Key, kind => kind.Count()),
            facts.Count(f => !f.IsChange),
            evidence.GetValueOrDefault(source.Source.Id)
        );

    private static async Task<IReadOnlyList<SaturationJudgement>> JudgementsAsync(
        AsOf asOf,
        Guid? of,
        CancellationToken token
    )
    {
        Filter[] filters =
        [
            new Filter.Says("kind", "saturation"),
            .. of is { } id ? [new Filter.PointsAt("of", id)] : Array.Empty<Filter>(),
        ];
        var judged = await asOf.ListAsync<AssessmentView>(filters, after: 0, MostJudgements, token);
        var refs = judged.SelectMany(j => new[] { j.Of, j.LastChangedBy }).OfType<Ref>();
        var named = await Neighbours.FindAsync(asOf, refs.Select(r => r.Id), token);
        return
        [
            .. judged.Select(j => new SaturationJudgement(
                named.Name(j.Of),
                j.IsSaturated,
                j.Criterion,
                j.LastChangedBy is { } last ? named.Name(last) : null,
                j.Reason,
                j.Judged
            )),
        ];
    }
}
