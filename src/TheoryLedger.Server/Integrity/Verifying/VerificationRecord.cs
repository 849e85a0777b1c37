using System.Text.Json;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>Keeps what came of verifications, so that whoever asks sees the last.</summary>
public sealed class VerificationRecord(NpgsqlDataSource database)
{
    public async Task KeepAsync(Guid review, LiveVerification result, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(result);
        await using var insert = database.Command(
            "insert into ledger.log_verification (review, at, result) values ($1, $2, $3::jsonb) on conflict do nothing",
            review,
            result.At,
            JsonSerializer.Serialize(result, LedgerJson.Options)
        );
        await insert.ExecuteNonQueryAsync(token);
    }

    public async Task<LiveVerification?> LastAsync(Guid review, CancellationToken token)
    {
        await using var query = database.Command(
            "select result::text from ledger.log_verification where review = $1 order by at desc limit 1",
            review
        );
        return await query.ExecuteScalarAsync(token) is string json
            ? JsonSerializer.Deserialize<LiveVerification>(json, LedgerJson.Options)
            : null;
    }
}
