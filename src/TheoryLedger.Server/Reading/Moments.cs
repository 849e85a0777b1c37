using Microsoft.AspNetCore.Mvc;
using Npgsql;
using NpgsqlTypes;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Reading;

/// <summary>Finds the moment of a review that a request asks for.</summary>
public sealed class Moments(NpgsqlDataSource database, ReadBarrier barrier, Troubles troubles, TimeProvider clock)
{
    /// <summary>The moment, or what is wrong with how it was asked for.</summary>
    public async Task<(Moment? Moment, ProblemDetails? Problem)> FindAsync(
        HttpContext http,
        Guid review,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        if (!MomentAsked.TryRead(http.Request.Query, out var asked, out var wrong))
        {
            return (null, Problems.BadParameter(wrong, MomentAsked.RuleOf(wrong)));
        }

        if (await barrier.NowAsync(review, token) is not { } now)
        {
            return (null, Problems.NotFound);
        }

        if (asked is MomentAsked.Now && HasStopped(now))
        {
            return (null, Problems.ReadingStopped(now.Position));
        }

        return await PlaceAsync(now, asked, QueryOf(http, asked), token) is { } moment
            ? (moment, null)
            : (
                null,
                Problems.BadParameter(asked.Parameter!, asked.NotReached(now) ?? MomentAsked.RuleOf(asked.Parameter!))
            );
    }

    /// <summary>Whether the present cannot be told: reading stopped at an error, or what is read cannot be kept.</summary>
    public bool HasStopped(Moment now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return now.HasStopped || (now.IsBehind && troubles.Has(now.Review));
    }

    /// <summary>Where it lies in the review; none where there is no such moment yet.</summary>
    public async Task<Moment?> PlaceAsync(Moment now, MomentAsked asked, string query, CancellationToken token) =>
        asked switch
        {
            MomentAsked.AtPosition { Reached: var reached } => reached <= now.Position
                ? now.Recorded(reached, query)
                : null,
            MomentAsked.ByTime time when time.Begin > clock.GetUtcNow() => null,
            MomentAsked.ByTime { Order: TimeOrder.Decided } time => now.DecidedBy(Mark.Microseconds(time.Time), query),
            MomentAsked.ByTime time => now.Recorded(await LastByAsync(now, time.Time, token), query),
            MomentAsked.AtLandmark named => await MarkAsync(now, named, token) is { } mark
                ? At(now, named.Order, mark, query)
                : null,
            _ => now,
        };

    private Task<Mark?> MarkAsync(Moment now, MomentAsked.AtLandmark named, CancellationToken token) =>
        WholeRows.ReadAsync(
            database,
            now,
            at => Landmark.FindAsync(database, at, named.Kind, named.Name, token),
            token
        );

    private static Moment At(Moment now, TimeOrder order, Mark mark, string query) =>
        order == TimeOrder.Decided ? now.DecidedBy(mark.Decided, query) : now.Recorded(mark.Position, query);

    // Times of recording never run backwards, so what was recorded by a time is everything up to one position.
    private async Task<long> LastByAsync(Moment now, DateTimeOffset time, CancellationToken token)
    {
        await using var query = database.Command(
            """
            select position from ledger.entry where review = $1 and recorded_at <= $2 and position <= $3
            order by recorded_at desc, position desc limit 1
            """,
            now.Review,
            new NpgsqlParameter { Value = time.UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz },
            now.Position
        );
        return (long?)await query.ExecuteScalarAsync(token) ?? 0;
    }

    private static string QueryOf(HttpContext http, MomentAsked asked) =>
        asked.Parameter is { } name ? $"{name}={Uri.EscapeDataString(http.Request.Query[name].ToString())}" : "";
}
