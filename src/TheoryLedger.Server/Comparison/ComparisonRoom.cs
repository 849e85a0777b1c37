using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.History;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Comparison;

/// <summary>Where a review is read at two moments at once.</summary>
public sealed class ComparisonRoom(NpgsqlDataSource database, ReadBarrier barrier, Moments moments, WordReader words)
{
    private const int PageSize = 100;
    private const int LargestPage = 500;

    /// <summary>What changed between the two moments that a request names.</summary>
    public Task<IResult> AnswerAsync(HttpContext http) => AnswerAsync(http, PageSize);

    /// <summary>The same, so many things at a time unless the request says otherwise.</summary>
    public async Task<IResult> AnswerAsync(HttpContext http, int usual)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (!Cursor.TryRead(http, usual, LargestPage, out var cursor, out var problem))
        {
            return Results.Problem(problem);
        }

        var (asked, wrong) = ComparisonAsked.Read(http.Request.Query);
        return asked is null ? Results.Problem(wrong!) : await AnswerAsync(http, asked, cursor);
    }

    private async Task<IResult> AnswerAsync(HttpContext http, ComparisonAsked asked, Cursor cursor)
    {
        var token = http.RequestAborted;
        if (await barrier.NowAsync(Caller.Of(http).Review!.Value, token) is not { } now)
        {
            return Results.Problem(Problems.NotFound);
        }

        var from = await moments.PlaceAsync(now, asked.From, "", token);
        var to = await moments.PlaceAsync(now, asked.To, "", token);
        return from is null ? Bad(ComparisonAsked.FromName, ComparisonAsked.RuleOf(asked.From, now))
            : to is null ? Bad(ComparisonAsked.ToName, ComparisonAsked.RuleOf(asked.To, now))
            : from.At > to.At ? Bad(ComparisonAsked.ToName, "takes a moment that is not before 'from'.")
            : await words.AnswerAsync(
                http,
                now,
                await CompareAsync(http, asked, now, (from, to), cursor),
                Form.Json,
                token
            );
    }

    private Task<MomentsCompared> CompareAsync(
        HttpContext http,
        ComparisonAsked asked,
        Moment now,
        (Moment From, Moment To) both,
        Cursor cursor
    ) =>
        WholeRows.ReadAsync(
            database,
            now,
            at =>
            {
                var (from, to) = (
                    both.From with
                    {
                        Generation = at.Generation,
                    },
                    both.To with
                    {
                        Generation = at.Generation,
                    }
                );
                return CompareAsync(http, asked, (from, to), cursor);
            },
            http.RequestAborted
        );

    private async Task<MomentsCompared> CompareAsync(
        HttpContext http,
        ComparisonAsked asked,
        (Moment From, Moment To) both,
        Cursor cursor
    )
    {
        var asOf = new AsOf(database, both.To);
        var token = http.RequestAborted;
        var ids = await Span.TouchedAsync(asOf, both.From.At, asked.Concept, cursor, token);
        var page = ids.Take(cursor.Limit).ToList();
        page = [.. page.Take(await Span.FittingAsync(asOf, page, token))];
        var steps = await Span.StepsAsync(asOf, both.From.At, page, token);
        var things = Span.Things(steps, both.From).ToList();
        var next = ids.Count > page.Count ? cursor.Next(http, page[^1].Born) : null;
        return new(
            both.To.Order,
            MomentCompared.Of(both.From),
            MomentCompared.Of(both.To),
            [
                .. things
                    .GroupBy(thing => thing.Concept, StringComparer.Ordinal)
                    .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                    .Select(kind => new ConceptCompared(kind.Key, [.. kind.Select(thing => thing.Compared)])),
            ],
            next
        );
    }

    private static IResult Bad(string parameter, string rule) =>
        Results.Problem(Problems.BadParameter(parameter, rule));
}
