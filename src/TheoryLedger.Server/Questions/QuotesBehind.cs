using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Questions;

/// <summary>Goes up from guidance as lineage does, and sees where it comes upon quotes; evidence that counts for nothing leads nowhere.</summary>
internal static class QuotesBehind
{
    private static readonly string[] Along = Courses.Along(Side.Up, Courses.Impersonal);
    private static readonly string[] Against = Courses.Against(Side.Up, Courses.Impersonal);

    /// <summary>The guidance that goes back to some quote within so many steps, in the order in which it began.</summary>
    public static async Task<IReadOnlyList<Guid>> RootsAsync(AsOf asOf, int depth, CancellationToken token)
    {
        var guidance = await IdsAsync(asOf, "guidance", token);
        var quotes = (await IdsAsync(asOf, "excerpts", token)).ToHashSet();
        var fallen = await FallenAsync(asOf, token);
        var found = new HashSet<Guid>();
        var edge = guidance.Select(id => (Root: id, At: id)).ToList();
        var passed = edge.ToHashSet();
        for (var step = 0; step < depth && edge.Count > 0; step++)
        {
            var next = await UpAsync(asOf, edge.Select(e => e.At), fallen, token);
            edge = [.. edge.SelectMany(e => next[e.At].Select(up => (e.Root, At: up))).Where(passed.Add)];
            found.UnionWith(edge.Where(e => quotes.Contains(e.At)).Select(e => e.Root));
            // Whoever has come upon one need go no further.
            edge.RemoveAll(e => found.Contains(e.Root));
        }

        return [.. guidance.Where(found.Contains)];
    }

    /// <summary>The quotes that lead to some guidance within so many steps, in the order in which they were marked.</summary>
    public static async Task<IReadOnlyList<Guid>> QuotesAsync(AsOf asOf, int depth, CancellationToken token)
    {
        var quotes = await IdsAsync(asOf, "excerpts", token);
        var fallen = await FallenAsync(asOf, token);
        var left = quotes.ToHashSet();
        var edge = await IdsAsync(asOf, "guidance", token);
        var passed = edge.ToHashSet();
        for (var step = 0; step < depth && edge.Count > 0 && left.Count > 0; step++)
        {
            edge = [.. (await UpAsync(asOf, edge, fallen, token)).SelectMany(up => up).Where(passed.Add)];
            left.ExceptWith(edge);
        }

        return [.. quotes.Where(passed.Contains)];
    }

    private static async Task<List<Guid>> IdsAsync(AsOf asOf, string concept, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"select i.id from {Term.Held(concept, asOf.Moment)} order by i.born, i.id"
        );
        return await query.IdsAsync(token);
    }

    private static async Task<HashSet<Guid>> FallenAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            with {WhatCounts.Sets(asOf)}
            select j.source from ledger.read_edge j
            where j.generation = $1 and j.review = $2 and j.kind = '{EvidenceEdges.Judges}' and {asOf.Holds("j")}
              and not {WhatCounts.Counts(asOf, "j.source")}
            """
        );
        return [.. await query.IdsAsync(token)];
    }

    private static async Task<ILookup<Guid, Guid>> UpAsync(
        AsOf asOf,
        IEnumerable<Guid> from,
        HashSet<Guid> fallen,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            $"""
            select distinct f.id, n.other from unnest($4::uuid[]) as f (id)
            cross join lateral (
                select e.target as other from ledger.read_edge e
                where e.generation = $1 and e.review = $2 and e.source = f.id and e.kind = any ($5) and {asOf.Holds(
                "e"
            )}
                union all
                select e.source from ledger.read_edge e
                where e.generation = $1 and e.review = $2 and e.target = f.id and e.kind = any ($6) and {asOf.Holds(
                "e"
            )}) n
            """,
            from.Distinct().ToArray(),
            Along,
            Against
        );
        var pairs = new List<(Guid From, Guid Up)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            pairs.Add((row.GetGuid(0), row.GetGuid(1)));
        }

        pairs.RemoveAll(p => fallen.Contains(p.Up));
        return pairs.ToLookup(p => p.From, p => p.Up);
    }
}
