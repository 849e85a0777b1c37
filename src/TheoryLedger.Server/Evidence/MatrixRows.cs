using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Evidence;

/// <summary>Looks up what sources say of a few configurations, all at once.</summary>
internal sealed class MatrixRows(AsOf asOf, Guid[] configurations)
{
    // Every piece of evidence names its source; what stands and counts for nothing is told apart.
    private string Judging =>
        $"""
            from ledger.read_edge j
            join ledger.read_edge s on s.generation = j.generation and s.review = j.review and s.source = j.source
             and s.kind = 'source' and {asOf.Holds("s")}
            where j.generation = $1 and j.review = $2 and j.kind = '{EvidenceEdges.Judges}' and j.target = any ($4)
              and {asOf.Holds("j")}
            """;

    /// <summary>The sources that say anything of them, in the order in which they came to the review.</summary>
    public async Task<List<MatrixRow>> SourcesAsync(long after, int limit, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select i.id, i.born from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.born > $5 and {asOf.Holds("i")}
              and i.id in (select s.target {Judging})
            order by i.born, i.id limit $6
            """,
            configurations,
            after,
            limit
        );
        var sources = new List<MatrixRow>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            sources.Add(new(row.GetGuid(0), row.GetInt64(1)));
        }

        return sources;
    }

    /// <summary>What these sources say of them.</summary>
    public async Task<List<MatrixCell>> CellsAsync(Guid[] sources, CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            with {WhatCounts.Sets(asOf)}
            select p.source, p.configuration,
                   count(*) filter (where p.counts and p.stance = 'supports')::int,
                   count(*) filter (where p.counts and p.stance = 'contradicts')::int,
                   count(*) filter (where p.counts and p.stance = 'qualifies')::int,
                   count(*) filter (where not p.counts)::int
            from (select s.target as source, j.target as configuration, j.label::json ->> 'stance' as stance,
                         {WhatCounts.Counts(asOf, "j.source")} as counts
                  {Judging} and s.target = any ($5)) p
            group by p.source, p.configuration
            """,
            configurations,
            sources
        );
        var cells = new List<MatrixCell>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var counts = new StanceCounts(row.GetInt32(2), row.GetInt32(3), row.GetInt32(4));
            cells.Add(new(row.GetGuid(0), row.GetGuid(1), counts, row.GetInt32(5)));
        }

        return cells;
    }
}
