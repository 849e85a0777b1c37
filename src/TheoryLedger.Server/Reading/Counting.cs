namespace TheoryLedger.Server.Reading;

/// <summary>A number that can be counted at any moment, in SQL of ours with $1, $2, $3 as in every query of a moment.</summary>
internal sealed record Count
{
    private Count(params IReadOnlyList<Term> terms) => Terms = terms;

    /// <summary>What it is the sum of.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>How many things of one kind there are, or those whose row <c>i</c> meets a condition.</summary>
    public static Count Of(string concept, string that = "true") => Of(concept, _ => that);

    /// <summary>The same, where the condition looks at other rows of the moment too.</summary>
    public static Count Of(string concept, Func<Moment, string> that) =>
        new(new Term(concept, moment => $"count(*) filter (where {that(moment)})"));

    /// <summary>What an expression over the rows <c>i</c> of one kind comes to.</summary>
    public static Count Sum(string concept, string expression, string that = "true") =>
        new(new Term(concept, _ => $"coalesce(sum({expression}) filter (where {that}), 0)"));

    /// <summary>How many different things an expression over the rows <c>i</c> of one kind names.</summary>
    public static Count Distinct(string concept, string expression, string that = "true") =>
        new(new Term(concept, _ => $"count(distinct {expression}) filter (where {that})"));

    /// <summary>Nothing at all.</summary>
    public static Count Nothing { get; } = new();

    /// <summary>What a query of its own comes to.</summary>
    public static Count Apart(Func<Moment, string> query) => new(new Term(null, query));

    public static Count operator +(Count one, Count other) => new([.. one.Terms, .. other.Terms]);

    public static Count Add(Count left, Count right) => left + right;
}

/// <summary>A part of a count.</summary>
/// <param name="Concept">The kind of thing whose rows are gone over; none for a query of its own.</param>
/// <param name="Sql">What is added up over those rows, or the query.</param>
internal sealed record Term(string? Concept, Func<Moment, string> Sql)
{
    /// <summary>SQL of the rows of one kind that hold at a moment.</summary>
    public static string Held(string concept, Moment moment, string row = "i") =>
        $"ledger.read_item {row} where {row}.generation = $1 and {row}.review = $2 and {row}.concept = '{concept}' and {moment.Holds(row)}";
}

/// <summary>Counts many things in one look-up, going once over the things of each kind.</summary>
internal static class Counting
{
    public static async Task<IReadOnlyList<long>> CountAsync(
        this AsOf asOf,
        IReadOnlyList<Count> counts,
        CancellationToken token
    )
    {
        var terms = counts.SelectMany(count => count.Terms).ToList();
        await using var query = asOf.Command(QueryOf(terms, asOf.Moment));
        await using var row = await query.ExecuteReaderAsync(token);
        await row.ReadAsync(token);
        var next = 0;
        return [.. counts.Select(count => count.Terms.Sum(_ => row.GetInt64(next++)))];
    }

    private static string QueryOf(List<Term> terms, Moment moment)
    {
        var columns = terms.Select(
            (term, n) => term.Concept is null ? $"({term.Sql(moment)})::bigint" : $"n{n}::bigint"
        );
        var passes = terms
            .Select((term, n) => (term, n))
            .Where(t => t.term.Concept is not null)
            .GroupBy(t => t.term.Concept!, StringComparer.Ordinal)
            .Select((kind, n) => $"({PassOf(kind.Key, kind, moment)}) as p{n}")
            .ToList();
        return $"select {string.Join(",\n", columns)}"
            + (passes is [] ? "" : $"\nfrom {string.Join("\ncross join ", passes)}");
    }

    // A large view is unpacked once for all that is asked of it: that is what adding nothing to it does.
    private static string PassOf(string concept, IEnumerable<(Term Term, int N)> terms, Moment moment) =>
        $"""
            select {string.Join(",\n", terms.Select(t => $"{t.Term.Sql(moment)} as n{t.N}"))}
            from (select i.id, i.view || jsonb_build_object() as view from {Term.Held(concept, moment)} offset 0) i
            """;
}
