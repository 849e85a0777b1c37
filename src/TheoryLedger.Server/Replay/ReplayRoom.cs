using System.Globalization;
using Npgsql;
using TheoryLedger.Replay;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Comparison;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Streaming;

namespace TheoryLedger.Server.Replay;

/// <summary>Where a review is told again, step by step.</summary>
public sealed class ReplayRoom(
    NpgsqlDataSource database,
    ReadBarrier barrier,
    Moments moments,
    WordReader words,
    Streams streams,
    TimeProvider clock
)
{
    private const int PageSize = 100;
    private const int LargestPage = 500;

    /// <summary>A page of frames, or all of them one after the other, as the request says.</summary>
    public async Task<IResult> AnswerAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Headers.Vary = "Accept";
        var (last, malformed) = Resumption.Read(http);
        var (asked, wrong) = ReplayAsked.Read(http.Request.Query);
        return !Cursor.TryRead(http, PageSize, LargestPage, out var cursor, out var problem) ? Results.Problem(problem)
            : asked is null ? Results.Problem(wrong!)
            : malformed is not null ? Results.Problem(malformed)
            : await AnswerAsync(http, asked, cursor, last);
    }

    private async Task<IResult> AnswerAsync(HttpContext http, ReplayAsked asked, Cursor cursor, long? last)
    {
        var token = http.RequestAborted;
        if (await barrier.NowAsync(Caller.Of(http).Review!.Value, token) is not { } now)
        {
            return Results.Problem(Problems.NotFound);
        }

        if (asked.To is null && moments.HasStopped(now))
        {
            return Results.Problem(Problems.ReadingStopped(now.Position));
        }

        var from = await PlaceAsync(now, asked.From, otherwise: 0, token);
        var to = await PlaceAsync(now, asked.To, now.Position, token);
        if (from is null || to is null || from > to || last > now.Position)
        {
            return from is null ? Bad(ReplayAsked.FromName, ComparisonAsked.Rule)
                : to is null ? Bad(ReplayAsked.ToName, ComparisonAsked.Rule)
                : from > to ? Bad(ReplayAsked.ToName, "takes a moment that is not before 'from'.")
                : Bad(Teller.LastEventId, Resumption.Rule);
        }

        var span = new ReplaySpan(now, from.Value, to.Value, asked.Focus, asked.Scope) { Phase = asked.Phase };
        if (!await IsKnownAsync(span, token))
        {
            return Results.Problem(Problems.NotFound);
        }

        var after = Math.Max(span.From, cursor.After);
        return Accepted.Rather(http, Teller.MediaType, than: "application/json")
            ? streams.Open(
                new ReplayTelling(database, span, words, clock).From(Math.Max(after, last ?? 0), asked.Speed)
            )
            : await PageAsync(http, span, after, cursor);
    }

    private Task<bool> IsKnownAsync(ReplaySpan span, CancellationToken token) =>
        WholeRows.ReadAsync(
            database,
            span.Now,
            now => new ReplayPath(database, span with { Now = now }).IsKnownAsync(token),
            token
        );

    private async Task<IResult> PageAsync(HttpContext http, ReplaySpan span, long after, Cursor cursor)
    {
        var token = http.RequestAborted;
        var page = await new FramePages(database, span).AfterAsync(after, cursor.Limit, known: null, token);
        var next = page.IsLast ? null : cursor.Next(http, page.Frames[^1].Position);
        http.Response.Headers[ReadingHeaders.Position] = span.To.ToString(CultureInfo.InvariantCulture);
        return await words.AnswerAsync(http, span.Now, new Page<Frame>(page.Frames, span.To, next), Form.Json, token);
    }

    private async Task<long?> PlaceAsync(Moment now, MomentAsked? asked, long otherwise, CancellationToken token) =>
        asked is null ? otherwise : (await moments.PlaceAsync(now, asked, "", token))?.Position;

    private static IResult Bad(string parameter, string rule) =>
        Results.Problem(Problems.BadParameter(parameter, rule));
}
