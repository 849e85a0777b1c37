using System.Security.Cryptography;
using Npgsql;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Recognises a request that was answered before. It keeps digests, never a body and never an answer.</summary>
public static class RememberedRequests
{
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
            """,
            asked.Caller.Account,
            asked.Scope,
            asked.Key,
            now
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
}
