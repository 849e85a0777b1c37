using System.Globalization;
using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Reading;

/// <summary>Where every read of a review begins: at one moment, answered with what the caller may see.</summary>
public sealed class ReadingRoom(NpgsqlDataSource database, Moments moments, WordReader words, Kept kept)
{
    private const int DefaultPage = 100;

    // Somebody who looks at it turns pages sooner than a program.
    private const int LookedAtPage = 20;
    private const int LargestPage = 500;

    /// <summary>One thing, by itself.</summary>
    public Task<IResult> One<TView>(HttpContext http, Guid id)
        where TView : View, IView<TView> => One<TView>(http, id, (view, _, _) => Task.FromResult<object>(view));

    /// <summary>One thing, together with what else is read of it.</summary>
    public Task<IResult> One<TView>(HttpContext http, Guid id, Func<TView, AsOf, CancellationToken, Task<object>> with)
        where TView : View, IView<TView>
    {
        ArgumentNullException.ThrowIfNull(with);
        return At(
            http,
            async (asOf, token) =>
                await asOf.FindAsync<TView>(id, token) is { } view ? await with(view, asOf, token) : null
        );
    }

    /// <summary>A page of things of one kind.</summary>
    public Task<IResult> List<TView>(HttpContext http)
        where TView : View, IView<TView> =>
        Page<TView>(http, (asOf, after, limit, token) => asOf.ListAsync<TView>(after, limit, token));

    /// <summary>A page of things of one kind: all of them, or those that point at everything named in the query.</summary>
    /// <param name="http">The request.</param>
    /// <param name="filters">Query parameters, and the kind of pointer each stands for.</param>
    public Task<IResult> List<TView>(HttpContext http, params IReadOnlyList<(string Parameter, string Kind)> filters)
        where TView : View, IView<TView> =>
        List<TView, TView>(
            http,
            [.. filters.Select(f => FilterParameter.Thing(f.Parameter, f.Kind))],
            (views, _, _) => Task.FromResult(views)
        );

    /// <summary>A page of things of one kind, each shown as an endpoint makes it of the whole page.</summary>
    /// <param name="http">The request.</param>
    /// <param name="read">Finds at most so many after a cursor.</param>
    /// <param name="show">Makes an entry of each, in order.</param>
    public Task<IResult> List<TView, TEntry>(
        HttpContext http,
        Func<AsOf, long, int, CancellationToken, Task<List<TView>>> read,
        Func<IReadOnlyList<TView>, AsOf, CancellationToken, Task<IReadOnlyList<TEntry>>> show
    )
        where TView : View
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(show);
        if (
            !Cursor.TryRead(
                http,
                Dress.Of(http) is null ? DefaultPage : LookedAtPage,
                LargestPage,
                out var cursor,
                out var problem
            )
        )
        {
            return Task.FromResult(Results.Problem(problem));
        }

        return At(http, async (asOf, token) => await Leaf.ReadAsync(http, cursor, asOf, read, show, token));
    }

    /// <summary>A page of things of one kind, narrowed as the request says, each shown as an endpoint makes it.</summary>
    public Task<IResult> List<TView, TEntry>(
        HttpContext http,
        IReadOnlyList<FilterParameter> parameters,
        Func<IReadOnlyList<TView>, AsOf, CancellationToken, Task<IReadOnlyList<TEntry>>> show
    )
        where TView : View, IView<TView>
    {
        var (filters, problem) = FilterParameter.ReadAll(http, parameters);
        return problem is null
            ? List(http, (asOf, after, limit, token) => asOf.ListAsync<TView>(filters, after, limit, token), show)
            : Task.FromResult(Results.Problem(problem));
    }

    /// <summary>An answer that an endpoint writes itself, at the moment asked for.</summary>
    public async Task<IResult> Found(HttpContext http, Func<Moment, IResult> answer)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(answer);
        var (moment, problem) = await moments.FindAsync(http, Caller.Of(http).Review!.Value, http.RequestAborted);
        return moment is null ? Results.Problem(problem!) : answer(moment);
    }

    /// <summary>Whatever an endpoint makes of one moment; none answers 404.</summary>
    public Task<IResult> At(HttpContext http, Func<AsOf, CancellationToken, Task<object?>> answer) =>
        At(http, answer, Form.Json);

    /// <summary>The same in another form than JSON.</summary>
    public async Task<IResult> At(HttpContext http, Func<AsOf, CancellationToken, Task<object?>> answer, Form form)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(answer);
        var token = http.RequestAborted;
        var review = Caller.Of(http).Review!.Value;
        var (moment, problem) = await moments.FindAsync(http, review, token);
        if (moment is null)
        {
            return Results.Problem(problem!);
        }

        (moment, var found) = await WholeRows.ReadAsync(
            database,
            moment,
            async at => (at, await answer(new AsOf(database, at, kept), token)),
            token
        );
        http.Response.Headers[ReadingHeaders.Position] = moment.Position.ToString(CultureInfo.InvariantCulture);
        return found is null
            ? Results.Problem(Problems.NotFound)
            : await words.AnswerAsync(http, moment, found, form, token);
    }

    private Task<IResult> Page<TView>(
        HttpContext http,
        Func<AsOf, long, int, CancellationToken, Task<List<TView>>> read
    )
        where TView : View => List<TView, TView>(http, read, (views, _, _) => Task.FromResult(views));
}
