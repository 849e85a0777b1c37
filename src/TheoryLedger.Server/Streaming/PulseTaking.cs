using Npgsql;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Streaming;

/// <summary>Passes signals on to those who listen, and finds what signals did not tell: lost notifications, and how far another node has followed.</summary>
/// <remarks>One query for all reviews that are listened to, however many listen; none while nobody does.</remarks>
public sealed class PulseTaking(
    NpgsqlDataSource database,
    Pulse pulse,
    HeadSignal signal,
    TimeProvider clock,
    Outage outage
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signal.Tell(Hear);
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var reviews = pulse.Reviews;
            if (reviews.Length > 0)
            {
                await TakeAsync(reviews, stoppingToken);
            }
        }
    }

    private void Hear(Head head)
    {
        if (!head.IsUnknown)
        {
            pulse.Tell(head.Review, head: head.Position);
        }
    }

    private async Task TakeAsync(Guid[] reviews, CancellationToken token)
    {
        try
        {
            await foreach (var (review, head, reached) in Heads.FindAsync(database, reviews, token))
            {
                pulse.Tell(review, head, reached);
            }
        }
        catch (Exception lost) when (lost is NpgsqlException or IOException && !token.IsCancellationRequested)
        {
            outage.Noticed(lost);
        }
    }
}

/// <summary>Looks up how far reviews have come.</summary>
internal static class Heads
{
    /// <summary>How far each has grown, and how far what is read of it has followed.</summary>
    public static async IAsyncEnumerable<(Guid Review, long Head, long Reached)> FindAsync(
        NpgsqlDataSource database,
        Guid[] reviews,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token
    )
    {
        await using var query = database.Command(
            """
            select h.review, h.position, coalesce(p.position, 0)
            from ledger.review_head h cross join ledger.read_generation g
            left join ledger.read_progress p on p.generation = g.current and p.review = h.review
            where h.review = any ($1)
            """,
            reviews
        );
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            yield return (row.GetGuid(0), row.GetInt64(1), row.GetInt64(2));
        }
    }
}
