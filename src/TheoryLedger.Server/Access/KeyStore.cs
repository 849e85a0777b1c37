using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Access;

/// <summary>Keys, sessions and sign-in links: minted once, kept as hashes, expiring, revocable.</summary>
public sealed class KeyStore(NpgsqlDataSource database, TimeProvider clock)
{
    private const NpgsqlTypes.NpgsqlDbType TextArray = NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Text;

    /// <summary>Mints a key and returns its only copy.</summary>
    public async Task<MintedKey> MintAsync(KeyGrant grant, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        return await MintAsync(connection, grant, token);
    }

    /// <summary>Mints a key in the transaction of a connection.</summary>
    public async Task<MintedKey> MintAsync(NpgsqlConnection connection, KeyGrant grant, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(grant);
        var secret = Secret.Mint();
        var now = clock.GetUtcNow();
        var minted = new MintedKey(Guid.CreateVersion7(now), secret, now + grant.Lifetime);
        await using var insert = connection.Command(
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
            Sql.Null(TextArray, grant.Roles?.Select(Roles.NameOf).ToArray()),
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
            where k.hash = $1 and (k.kind = $2 or (k.kind = 'printed' and $2 = 'key')) and k.revoked_at is null and k.expires_at > $4
              and (k.opened_with is null or exists (
                  select from ledger.api_key o where o.id = k.opened_with and o.revoked_at is null and o.expires_at > $4))
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

    /// <summary>What became of a key that is not good: it was ended, it has expired, or there was never such a key.</summary>
    public async Task<SpentKey?> FindSpentAsync(string secret, CancellationToken token)
    {
        await using var query = database.Command(
            "select kind, revoked_at is not null, expires_at from ledger.api_key where hash = $1",
            Secret.Hash(secret)
        );
        await using var row = await query.ExecuteReaderAsync(token);
        return await row.ReadAsync(token)
            ? new(row.GetString(0), row.GetBoolean(1), row.GetFieldValue<DateTimeOffset>(2))
            : null;
    }

    /// <summary>Whether a key would carry any role in any review.</summary>
    public static async Task<bool> ReachesAnythingAsync(
        NpgsqlConnection connection,
        KeyGrant grant,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(grant);
        await using var query = connection.Command(
            """
            select exists (select from ledger.membership
                where account = $1 and ($2 is null or review = $2) and ($3 is null or role = any ($3)))
            """,
            grant.Account,
            Sql.Null(NpgsqlTypes.NpgsqlDbType.Uuid, grant.Review),
            Sql.Null(TextArray, grant.Roles?.Select(Roles.NameOf).ToArray())
        );
        return (bool)(await query.ExecuteScalarAsync(token))!;
    }

    /// <summary>Ends what an earlier start printed for an account, and the sessions opened with it. Keys it made for itself live on.</summary>
    public async Task EndLastStartAsync(Guid account, CancellationToken token)
    {
        await using var update = database.Command(
            "update ledger.api_key set revoked_at = $2 where account = $1 and kind <> 'key' and revoked_at is null",
            account,
            clock.GetUtcNow()
        );
        await update.ExecuteNonQueryAsync(token);
    }

    /// <summary>Ends a key at once, if it has not ended yet. Keys of others are left alone.</summary>
    public async Task<bool> RevokeAsync(Guid account, Guid key, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        return await RevokeAsync(connection, account, key, token);
    }

    /// <summary>The same in the transaction of a connection.</summary>
    public async Task<bool> RevokeAsync(NpgsqlConnection connection, Guid account, Guid key, CancellationToken token)
    {
        await using var update = connection.Command(
            "update ledger.api_key set revoked_at = coalesce(revoked_at, $3) where id = $1 and account = $2",
            key,
            account,
            clock.GetUtcNow()
        );
        return await update.ExecuteNonQueryAsync(token) > 0;
    }

    /// <summary>Ends a key that reaches one review and nothing else, whoever holds it.</summary>
    public async Task<bool> RevokeOfReviewAsync(
        NpgsqlConnection connection,
        Guid review,
        Guid key,
        CancellationToken token
    )
    {
        await using var update = connection.Command(
            "update ledger.api_key set revoked_at = coalesce(revoked_at, $3) where id = $1 and review = $2",
            key,
            review,
            clock.GetUtcNow()
        );
        return await update.ExecuteNonQueryAsync(token) > 0;
    }

    /// <summary>Ends a browser's session by the secret in its cookie.</summary>
    public async Task EndSessionAsync(string secret, CancellationToken token)
    {
        await using var update = database.Command(
            "update ledger.api_key set revoked_at = coalesce(revoked_at, $2) where hash = $1 and kind = 'session'",
            Secret.Hash(secret),
            clock.GetUtcNow()
        );
        await update.ExecuteNonQueryAsync(token);
    }
}

/// <summary>What a key is to be good for.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Purpose">What it is for, in its owner's words.</param>
/// <param name="Lifetime">Until it expires.</param>
/// <param name="Kind">A key, one that the server printed at its start, a browser's session, or a sign-in link.</param>
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
    public const string Printed = "printed";
    public const string Session = "session";
    public const string SignIn = "sign-in";
}

/// <summary>A key in the one moment in which it can be read.</summary>
public sealed record MintedKey(Guid Id, string Secret, DateTimeOffset ExpiresAt);

/// <summary>A key that is no longer good.</summary>
public sealed record SpentKey(string Kind, bool WasEnded, DateTimeOffset ExpiresAt);
