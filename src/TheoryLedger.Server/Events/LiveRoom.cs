using Microsoft.AspNetCore.Mvc;
using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Comparison;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Streaming;

namespace TheoryLedger.Server.Events;

/// <summary>Where people and programs listen to what is recorded in a review.</summary>
public sealed class LiveRoom(
    NpgsqlDataSource database,
    ReadBarrier barrier,
    Moments moments,
    Pulse pulse,
    LiveEvents events,
    Streams streams
)
{
    public const string From = "from";

    private const string Recorded = "recorded";
    private const string CaughtUp = "caught-up";

    /// <summary>A stream from where the request says.</summary>
    public async Task<IResult> AnswerAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var (after, problem) = await StartAsync(http, http.RequestAborted);
        return problem is null ? streams.Open(listener => TellAsync(listener, after)) : Results.Problem(problem);
    }

    // What a listener has read may not have been followed yet: the head counts, not how far reading has come.
    private async Task<(long? After, ProblemDetails? Problem)> StartAsync(HttpContext http, CancellationToken token)
    {
        var (last, malformed) = Resumption.Read(http);
        var isAsked = http.Request.Query.ContainsKey(From);
        if (malformed is not null || (last is null && !isAsked))
        {
            return (null, malformed);
        }

        var asked = isAsked ? MomentAsked.ReadEnd(From, TimeOrder.Recorded, http.Request.Query) : null;
        if (isAsked && asked is null)
        {
            return (null, Problems.BadParameter(From, ComparisonAsked.Rule));
        }

        return await PlaceAsync(Caller.Of(http).Review!.Value, last, asked, token);
    }

    private async Task<(long? After, ProblemDetails? Problem)> PlaceAsync(
        Guid review,
        long? last,
        MomentAsked? asked,
        CancellationToken token
    )
    {
        if (await barrier.NowAsync(review, token) is not { } now)
        {
            return (null, Problems.NotFound);
        }

        var (head, _) = await HeadAsync(review, token);
        return last is not null
                ? (last <= head ? (last, null) : (null, Problems.BadParameter(Teller.LastEventId, Resumption.Rule)))
            : await moments.PlaceAsync(now.Recorded(head, ""), asked!, "", token) is { } moment
                ? (moment.Position, null)
            : (null, Problems.BadParameter(From, ComparisonAsked.Rule));
    }

    private async Task TellAsync(Listener listener, long? after)
    {
        var review = listener.Caller.Review!.Value;
        using var heard = pulse.Listen(review);
        var (head, reached) = await HeadAsync(review, listener.Gone);
        heard.Learn(head, reached);
        var (sent, caughtUp) = (after ?? head, -1L);
        while (true)
        {
            (head, reached, var moved) = heard.Now;
            sent = sent < head ? await SendAsync(listener, sent) : sent;
            if (Math.Min(sent, reached) > caughtUp)
            {
                caughtUp = Math.Min(sent, reached);
                await listener.AdmitAsync();
                await listener.Teller.SayAsync(CaughtUp, new { position = caughtUp });
            }

            if (sent >= head)
            {
                await listener.Teller.WaitAsync(moved);
            }
        }
    }

    private async Task<long> SendAsync(Listener listener, long sent)
    {
        var page = events.AfterAsync(listener.Caller, sent);
        await listener.Teller.WaitAsync(page);
        await listener.AdmitAsync();
        foreach (var (position, @event) in (await page).Events)
        {
            await listener.AdmitOnAsync();
            await listener.Teller.SendAsync(Recorded, position, @event);
            sent = position;
        }

        return sent;
    }

    private async Task<(long Head, long Reached)> HeadAsync(Guid review, CancellationToken token)
    {
        await foreach (var (_, head, reached) in Heads.FindAsync(database, [review], token))
        {
            return (head, reached);
        }

        return (0, 0);
    }
}
