using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Access;

/// <summary>Keys, sessions and sign-in links: minted once, kept as hashes, expiring, revocable.</summary>
public sealed class KeyStore(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Mints a key and returns its only copy.</summary>
    public async Task<MintedKey> MintAsync(KeyGrant grant, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(grant);
        var secret = Secret.Mint();
        var now = clock.GetUtcNow();
        var minted = new MintedKey(Guid.CreateVersion7(now), secret, now + grant.Lifetime);
        await using var insert = database.Command(
            """
            insert into ledger.api_key (id, account, hash, purpose, kind, review, roles, created_at, expires_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            minted.Id,
            grant.Account,
            Secret.Hash(secret),
            grant.Purpose,
            grant.Kind,
            Sql.Null(NpgsqlTypes.NpgsqlDbType.Uuid, grant.Review),
            Sql.Null(
                NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Text,
                grant.Roles?.Select(Roles.NameOf).ToArray()
            ),
            now,
            minted.ExpiresAt
        );
        await insert.ExecuteNonQueryAsync(token);
        return minted;
    }

    /// <summary>Who a key belongs to and which roles it carries in a review; none for a key that is not good.</summary>
    public async Task<Caller?> FindAsync(string secret, string kind, Guid? review, CancellationToken token)
    {
        await using var query = database.Command(
            """
            select k.id, k.account,
                   array(select m.role from ledger.membership m
                         where m.account = k.account and m.review = $3
                           and (k.review is null or k.review = m.review)
                           and (k.roles is null or m.role = any (k.roles))),
                   k.review is not null or k.roles is not null
            from ledger.api_key k
            where k.hash = $1 and k.kind = $2 and k.revoked_at is null and k.expires_at > $4
            """,
            Secret.Hash(secret),
            kind,
            review ?? Guid.Empty,
            clock.GetUtcNow()
        );
        await using var row = await query.ExecuteReaderAsync(token);
        return await row.ReadAsync(token)
            ? new Caller(
                row.GetGuid(1),
                row.GetGuid(0),
                review,
                row.GetFieldValue<string[]>(2).Select(Roles.Named).ToHashSet(),
                ByCookie: kind == KeyGrant.Session,
                IsRestricted: row.GetBoolean(3)
            )
            : null;
    }

    /// <summary>Ends all of an account's keys of one kind at once.</summary>
    public async Task RevokeAllAsync(Guid account, string kind, CancellationToken token)
    {
        await using var update = database.Command(
            "update ledger.api_key set revoked_at = $3 where account = $1 and kind = $2 and revoked_at is null",
            account,
            kind,
            clock.GetUtcNow()
        );
        await update.ExecuteNonQueryAsync(token);
    }

    /// <summary>Ends a key at once. Keys of others are left alone.</summary>
    public async Task<bool> RevokeAsync(Guid account, Guid key, CancellationToken token)
    {
        await using var update = database.Command(
            "update ledger.api_key set revoked_at = $3 where id = $1 and account = $2 and revoked_at is null",
            key,
            account,
            clock.GetUtcNow()
        );
        return await update.ExecuteNonQueryAsync(token) > 0;
    }
}

/// <summary>What a key is to be good for.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Purpose">What it is for, in its owner's words.</param>
/// <param name="Lifetime">Until it expires.</param>
/// <param name="Kind">A key, a browser's session, or a one-time sign-in link.</param>
/// <param name="Review">The only review it reaches; none reaches all of its account's.</param>
/// <param name="Roles">The only roles it carries; none carries all of its account's.</param>
public sealed record KeyGrant(
    Guid Account,
    string Purpose,
    TimeSpan Lifetime,
    string Kind = KeyGrant.Key,
    Guid? Review = null,
    IReadOnlyList<Role>? Roles = null
)
{
    public const string Key = "key";
    public const string Session = "session";
    public const string SignIn = "sign-in";
}

/// <summary>A key in the one moment in which it can be read.</summary>
public sealed record MintedKey(Guid Id, string Secret, DateTimeOffset ExpiresAt);
