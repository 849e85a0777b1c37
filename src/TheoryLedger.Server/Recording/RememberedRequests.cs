using System.Security.Cryptography;
using Npgsql;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Recognises a request that was answered before. It keeps digests, never a body and never an answer.</summary>
public static class RememberedRequests
{
    /// <summary>
    /// Drops a few that have expired. Each request that is remembered drops up to four, so that they never pile up;
    /// those that another transaction is just dropping are left to it.
    /// </summary>
    public const string Forget = """
        delete from ledger.remembered_request where (account, review, key) in (
            select account, review, key from ledger.remembered_request where expires_at <= ?
            order by expires_at limit 4 for update skip locked)
        """;

    /// <summary>Remembers a request, in place of an expired one of the same key.</summary>
    public const string Keep = """
        insert into ledger.remembered_request
            (account, review, key, digest, status, location, position, version, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (account, review, key) do update
        set digest = excluded.digest, status = excluded.status, location = excluded.location,
            position = excluded.position, version = excluded.version, expires_at = excluded.expires_at
        """;

    /// <summary>Remembers a request in the transaction of a connection, and drops a few that have expired.</summary>
    public static async Task KeepAsync(
        NpgsqlConnection connection,
        Asked asked,
        Receipt receipt,
        DateTimeOffset now,
        CancellationToken token
    )
    {
        await using var forget = connection.Command(Numbered(Forget), now);
        await forget.ExecuteNonQueryAsync(token);
        await using var keep = connection.Command(Numbered(Keep), Row(asked, receipt, now));
        await keep.ExecuteNonQueryAsync(token);
    }

    /// <summary>What <see cref="Keep"/> takes.</summary>
    public static object[] Row(Asked asked, Receipt receipt, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(receipt);
        return
        [
            asked.Caller.Account,
            asked.Scope,
            asked.Key,
            asked.Digest,
            receipt.Status,
            receipt.Location,
            receipt.Position,
            receipt.Version,
            now + Asked.Remembered,
        ];
    }

    /// <summary>The earlier receipt, or a clash with another request of the same key; neither for a new request.</summary>
    public static async Task<Outcome?> FindAsync(
        NpgsqlConnection connection,
        Asked asked,
        DateTimeOffset now,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(asked);
        await using var query = connection.Command(
            """
            select digest, status, location, position, version from ledger.remembered_request
            where account = $1 and review = $2 and key = $3 and expires_at > $4
              and ($5 or version = (select s.version from ledger_events.mt_streams s
                                    where s.tenant_id = split_part(location, '/', 4) and s.id = right(location, 36)::uuid))
            """,
            asked.Caller.Account,
            asked.Scope,
            asked.Key,
            now,
            asked.IsKeyed
        );
        await using var row = await query.ExecuteReaderAsync(token);
        if (!await row.ReadAsync(token))
        {
            return null;
        }

        var receipt = new Receipt(row.GetInt32(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4))
        {
            IsRepeated = true,
        };
        var isSame = CryptographicOperations.FixedTimeEquals(row.GetFieldValue<byte[]>(0), asked.Digest);
        return isSame
            ? Outcome.Of(receipt)
            : Outcome.Of(Problems.KeyReused(receipt.Location, receipt.Position, receipt.Version));
    }

    // The event store counts question marks, a plain command numbers.
    private static string Numbered(string sql)
    {
        var parts = sql.Split('?');
        return string.Concat(parts.Select((part, i) => i == 0 ? part : $"${i}{part}"));
    }
}
