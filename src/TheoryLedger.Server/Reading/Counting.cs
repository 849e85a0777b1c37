namespace TheoryLedger.Server.Reading;

/// <summary>A number that can be counted at any moment: SQL of ours that selects it, with $1, $2, $3 as in every query of a moment.</summary>
/// <param name="Sql">Makes the query for a moment.</param>
internal sealed record Count(Func<Moment, string> Sql)
{
    /// <summary>How many things of one kind there are, or those whose row <c>i</c> meets a condition.</summary>
    public static Count Of(string concept, string that = "true") => Sum(concept, "1", that);

    /// <summary>The same, where the condition looks at other rows of the moment too.</summary>
    public static Count Of(string concept, Func<Moment, string> that) =>
        new(moment => $"select count(*) from {Held(concept, moment)} and ({that(moment)})");

    /// <summary>What an expression over the rows <c>i</c> of one kind comes to.</summary>
    public static Count Sum(string concept, string expression, string that = "true") =>
        new(moment => $"select coalesce(sum({expression}), 0) from {Held(concept, moment)} and ({that})");

    /// <summary>How many things of one kind something points at in one way.</summary>
    public static Count PointingAt(string concept, string kind) =>
        new(moment =>
            $"""
            select count(*) from {Held(concept, moment)} and exists (
                select from ledger.read_edge e
                where e.generation = $1 and e.review = $2 and e.target = i.id and e.kind = '{kind}' and {moment.Holds(
                "e"
            )})
            """
        );

    /// <summary>How many pointers of one kind there are at things of another, each part that points by itself.</summary>
    public static Count Pointers(string concept, string kind) =>
        new(moment =>
            $"""
                select count(*) from ledger.read_edge e where e.generation = $1 and e.review = $2 and e.kind = '{kind}'
                  and {moment.Holds("e")} and e.target in (select i.id from {Held(concept, moment)})
                """
        );

    public static Count operator +(Count one, Count other) =>
        new(moment => $"select ({one.Sql(moment)}) + ({other.Sql(moment)})");

    public static Count Add(Count left, Count right) => left + right;

    private static string Held(string concept, Moment moment) =>
        $"ledger.read_item i where i.generation = $1 and i.review = $2 and i.concept = '{concept}' and {moment.Holds("i")}";
}

/// <summary>Counts many things in one look-up.</summary>
internal static class Counting
{
    public static async Task<IReadOnlyList<long>> CountAsync(
        this AsOf asOf,
        IReadOnlyList<Count> counts,
        CancellationToken token
    )
    {
        var columns = string.Join(",\n", counts.Select(count => $"({count.Sql(asOf.Moment)})::bigint"));
        await using var query = asOf.Command($"select {columns}");
        await using var row = await query.ExecuteReaderAsync(token);
        await row.ReadAsync(token);
        return [.. Enumerable.Range(0, counts.Count).Select(row.GetInt64)];
    }
}
