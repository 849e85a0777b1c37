using System.Security.Cryptography;
using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>One review's turn to write. It is held from the last look at what a decision rests on until the commit.</summary>
/// <remarks>
/// Positions and times are given out under it, just before the commit: so positions are dense and in the order of commit,
/// no time runs backwards or is given out twice, so that facts of one time are one decision, and what others decided meanwhile
/// is seen. Should we crash while holding it, the transaction is rolled back and nothing was given out.
/// </remarks>
public sealed record ReviewLock(long Position, DateTimeOffset RecordedAt)
{
    public static async Task<ReviewLock> TakeAsync(
        NpgsqlConnection connection,
        Guid review,
        StoredClock clock,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(clock);
        await using var take = connection.Command(
            """
            insert into ledger.review_head (review, position, recorded_at) values ($1, 0, '-infinity')
            on conflict (review) do update set position = ledger.review_head.position
            returning position, case when position = 0 then to_timestamp(0) else recorded_at end
            """,
            review
        );
        await using var row = await take.ExecuteReaderAsync(token);
        await row.ReadAsync(token);
        var before = row.GetFieldValue<DateTimeOffset>(1);
        var now = clock.GetUtcNow();
        return new ReviewLock(row.GetInt64(0), now > before ? now : before.AddMicroseconds(1));
    }

    /// <summary>The turn of one request, however often it is sent at once; for what lies in no review that could be locked.</summary>
    public static async Task TakeAsync(NpgsqlConnection connection, Asked asked, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asked);
        byte[] request = [.. asked.Caller.Account.ToByteArray(), .. asked.Scope.ToByteArray(), .. asked.Key];
        await using var take = connection.Command(
            "select pg_advisory_xact_lock($1)",
            BitConverter.ToInt64(SHA256.HashData(request))
        );
        await take.ExecuteNonQueryAsync(token);
    }

    /// <summary>Lets whatever this transaction waits for end in an answer. It ends with the transaction.</summary>
    public static async Task BePatientAsync(NpgsqlConnection connection, CancellationToken token)
    {
        await using var set = connection.Command($"set local lock_timeout = '{WriterLimits.LockTimeout}'");
        await set.ExecuteNonQueryAsync(token);
    }

    /// <summary>The versions that streams have now.</summary>
    public static async Task<Dictionary<Guid, long>> VersionsAsync(
        NpgsqlConnection connection,
        Guid review,
        IEnumerable<Guid> streams,
        CancellationToken token
    )
    {
        await using var query = connection.Command(
            "select id, version from ledger_events.mt_streams where tenant_id = $1 and id = any ($2)",
            review.ToString(),
            streams.ToArray()
        );
        var versions = new Dictionary<Guid, long>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            versions[row.GetGuid(0)] = row.GetInt64(1);
        }

        return versions;
    }
}
