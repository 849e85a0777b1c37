using System.Text.Json;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Reading;

/// <summary>One review as it stood at one position: every look-up of a request sees the same moment.</summary>
/// <remarks>Now is not special: it is the position that the review has reached.</remarks>
public sealed class AsOf(NpgsqlDataSource database, Moment moment, Kept? kept = null)
{
    /// <summary>How many values every query begins with.</summary>
    internal const int Fixed = 3;

    public Moment Moment { get; } = moment;

    /// <summary>The same review as the ledger held it at an earlier position.</summary>
    internal AsOf Earlier(long position) => new(database, new Moment(Moment.Generation, Moment.Review, position));

    /// <summary>What takes going through much of the review, worked out once for this moment.</summary>
    internal Task<T> KeptAsync<T>(
        string name,
        Func<T, long> size,
        Func<CancellationToken, Task<T>> make,
        CancellationToken token
    )
        where T : class => kept is null ? make(token) : kept.FindAsync(Moment, name, size, make, token);

    /// <summary>One thing; none if there was none of this kind by then.</summary>
    public async Task<TView?> FindAsync<TView>(Guid id, CancellationToken token)
        where TView : View, IView<TView> =>
        (
            await QueryAsync<TView>(
                $"""
                select i.view::text from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.id = $4 and {Holds("i")} and i.concept = $5
                """,
                token,
                id,
                TView.Concept
            )
        ).FirstOrDefault();

    /// <summary>Things of one kind in the order in which they began, after a cursor.</summary>
    public Task<List<TView>> ListAsync<TView>(long after, int limit, CancellationToken token)
        where TView : View, IView<TView> =>
        QueryAsync<TView>(
            $"""
            select i.view::text from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = $4 and i.born > $5 and {Holds("i")}
            order by i.born, i.id limit $6
            """,
            token,
            TView.Concept,
            after,
            limit
        );

    /// <summary>Things of one kind that all filters let pass, in the order in which they began.</summary>
    public Task<List<TView>> ListAsync<TView>(
        IReadOnlyList<Filter> filters,
        long after,
        int limit,
        CancellationToken token
    )
        where TView : View, IView<TView>
    {
        List<object> values = [TView.Concept, after, limit];
        var narrowed = string.Concat(filters.Select(f => $" and {f.Condition(Moment, values)}"));
        return QueryAsync<TView>(
            $"""
            select i.view::text from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = $4 and i.born > $5 and {Holds("i")}
              {narrowed}
            order by i.born, i.id limit $6
            """,
            token,
            [.. values]
        );
    }

    /// <summary>Things of one kind that meet a condition on their row <c>i</c>, in the order in which they began.</summary>
    /// <param name="condition">SQL of ours, never of the caller's; $1, $2, $3 as in <see cref="Command"/>.</param>
    /// <param name="after">The position after which they began.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="token">Ends the search.</param>
    public Task<List<TView>> WhereAsync<TView>(string condition, long after, int limit, CancellationToken token)
        where TView : View, IView<TView> =>
        QueryAsync<TView>(
            $"""
            select i.view::text from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = $4 and i.born > $5 and {Holds("i")}
              and {condition}
            order by i.born, i.id limit $6
            """,
            token,
            TView.Concept,
            after,
            limit
        );

    /// <summary>Things of one kind that point at another thing in one way, in the order in which they began.</summary>
    public Task<List<TView>> PointingAtAsync<TView>(
        Guid target,
        string kind,
        long after,
        int limit,
        CancellationToken token
    )
        where TView : View, IView<TView> =>
        QueryAsync<TView>(
            $"""
            select i.view::text from ledger.read_item i
            where i.generation = $1 and i.review = $2 and {Holds("i")} and i.concept = $6 and i.born > $7
              and i.id in (select e.source from ledger.read_edge e
                           where e.generation = $1 and e.review = $2 and e.target = $4 and e.kind = $5
                             and {Holds("e")})
            order by i.born, i.id limit $8
            """,
            token,
            target,
            kind,
            TView.Concept,
            after,
            limit
        );

    /// <summary>Several things of one kind by their ids.</summary>
    public async Task<Dictionary<Guid, TView>> FindAllAsync<TView>(IEnumerable<Guid> ids, CancellationToken token)
        where TView : View, IView<TView> =>
        (
            await AmongAsync<TView>(
                $"""
                select i.view::text from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.id = any ($4) and {Holds("i")} and i.concept = $5
                """,
                ids,
                token,
                TView.Concept
            )
        ).ToDictionary(view => view.Id);

    /// <summary>One thing after each of its facts, up to this moment, in order.</summary>
    public Task<List<TView>> HistoryAsync<TView>(Guid id, CancellationToken token)
        where TView : View, IView<TView> =>
        QueryAsync<TView>(
            $"""
            select i.view::text from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.id = $4 and i.concept = $5 and {Moment.Began("i")}
            order by i.since
            """,
            token,
            id,
            TView.Concept
        );

    /// <summary>A few fields of several things, by their ids.</summary>
    public async Task<Dictionary<Guid, TGlimpse>> GlimpseAsync<TGlimpse>(IEnumerable<Guid> ids, CancellationToken token)
        where TGlimpse : IGlimpse =>
        (
            await AmongAsync<TGlimpse>(
                $"""
                select i.view::text from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.id = any ($4) and {Holds("i")}
                """,
                ids,
                token
            )
        ).ToDictionary(glimpse => glimpse.Id);

    /// <summary>What things of whichever kind are called, as far as they have a title.</summary>
    public async Task<Dictionary<Guid, string>> TitlesAsync(IEnumerable<Guid> ids, CancellationToken token)
    {
        await using var query = Command(
            $"""
            select i.id, i.view ->> 'title' from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.id = any ($4) and {Holds("i")}
              and jsonb_typeof(i.view -> 'title') = 'string'
            """,
            [ids.Distinct().ToArray()]
        );
        var titles = new Dictionary<Guid, string>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            titles[row.GetGuid(0)] = row.GetString(1);
        }

        return titles;
    }

    // Of nothing there is nothing to look up.
    private Task<List<TView>> AmongAsync<TView>(
        string sql,
        IEnumerable<Guid> ids,
        CancellationToken token,
        params object[] values
    ) =>
        ids.Distinct().ToArray() is [_, ..] asked
            ? QueryAsync<TView>(sql, token, [asked, .. values])
            : Task.FromResult<List<TView>>([]);

    private async Task<List<TView>> QueryAsync<TView>(string sql, CancellationToken token, params object[] values)
    {
        await using var query = Command(sql, values);
        var views = new List<TView>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            views.Add(JsonSerializer.Deserialize<TView>(row.GetString(0), LedgerJson.Options)!);
        }

        return views;
    }

    /// <summary>SQL that is true of a row which holds at this moment.</summary>
    internal string Holds(string row) => Moment.Holds(row);

    /// <summary>A query that sees this moment: $1 its generation, $2 its review, $3 its place in its order, then the values.</summary>
    internal NpgsqlCommand Command(string sql, params object[] values) =>
        database.Command(sql, [Moment.Generation, Moment.Review, Moment.At, .. values]);
}
