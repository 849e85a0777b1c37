using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Access;

/// <summary>Opens the sessions of browsers.</summary>
public sealed class Sessions(NpgsqlDataSource database, KeyStore keys, TimeProvider clock)
{
    private const string Purpose = "browser session";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>A session of somebody who is known by other means than a key.</summary>
    public Task<MintedKey> OpenAsync(Guid account, CancellationToken token) =>
        keys.MintAsync(new KeyGrant(account, Purpose, Lifetime, KeyGrant.Session), token);

    /// <summary>A session of whoever has a key, which reaches no further than the key and ends with it; none for a key that is not good.</summary>
    public async Task<MintedKey?> OpenAsync(string key, CancellationToken token)
    {
        var (secret, now) = (Secret.Mint(), clock.GetUtcNow());
        await using var insert = database.Command(
            $"""
            insert into ledger.api_key (id, account, hash, purpose, kind, review, roles, created_at, expires_at, opened_with)
            select $2, k.account, $3, '{Purpose}', '{KeyGrant.Session}', k.review, k.roles, $4, least(k.expires_at, $5), k.id
            from ledger.api_key k
            where k.hash = $1 and k.kind in ('{KeyGrant.Key}', '{KeyGrant.Printed}') and k.revoked_at is null and k.expires_at > $4
            returning id, expires_at
            """,
            Secret.Hash(key),
            Guid.CreateVersion7(now),
            Secret.Hash(secret),
            now,
            now + Lifetime
        );
        await using var row = await insert.ExecuteReaderAsync(token);
        return await row.ReadAsync(token)
            ? new MintedKey(row.GetGuid(0), secret, row.GetFieldValue<DateTimeOffset>(1))
            : null;
    }
}
