using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Access;

/// <summary>The keys that are good now: somebody's own, or those that reach a review. Never the keys themselves.</summary>
public sealed class HeldKeys(NpgsqlDataSource database, TimeProvider clock)
{
    private const string Columns = "k.id, k.account, k.purpose, k.kind, k.review, k.roles, k.created_at, k.expires_at";

    /// <summary>Those of an account; of a caller whose key reaches less, that key alone.</summary>
    public Task<List<HeldKey>> OfAsync(Caller caller, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var only = caller.IsRestricted ? caller.Key : null;
        return ReadAsync(
            database.Command(
                $"""
                select {Columns} from ledger.api_key k
                where k.account = $1 and k.revoked_at is null and k.expires_at > $2 and ($3 is null or k.id = $3)
                order by k.created_at, k.id
                """,
                caller.Account,
                clock.GetUtcNow(),
                Sql.Null(NpgsqlTypes.NpgsqlDbType.Uuid, only)
            ),
            token
        );
    }

    /// <summary>Those by which anything can be done in a review.</summary>
    public Task<List<HeldKey>> ReachingAsync(Guid review, CancellationToken token) =>
        ReadAsync(
            database.Command(
                $"""
                select {Columns} from ledger.api_key k
                where k.kind in ('key', 'printed') and k.revoked_at is null and k.expires_at > $2
                  and (k.review is null or k.review = $1)
                  and exists (select from ledger.membership m
                      where m.review = $1 and m.account = k.account and (k.roles is null or m.role = any (k.roles)))
                order by k.created_at, k.id
                """,
                review,
                clock.GetUtcNow()
            ),
            token
        );

    private static async Task<List<HeldKey>> ReadAsync(NpgsqlCommand query, CancellationToken token)
    {
        var keys = new List<HeldKey>();
        await using (query)
        {
            await using var row = await query.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
            {
                keys.Add(Of(row));
            }
        }

        return keys;
    }

    private static HeldKey Of(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetGuid(1),
            row.GetString(2),
            row.GetString(3),
            row.IsDBNull(4) ? null : row.GetGuid(4),
            row.IsDBNull(5) ? null : [.. row.GetFieldValue<string[]>(5).Select(Roles.Named)],
            row.GetFieldValue<DateTimeOffset>(6),
            row.GetFieldValue<DateTimeOffset>(7)
        );
}

/// <summary>A key without its secret.</summary>
/// <param name="Id">By which it is ended.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Purpose">What it is for, in its owner's words.</param>
/// <param name="Kind">A key, one that the server printed, a browser's session, or a sign-in link.</param>
/// <param name="Review">The only review it reaches; none reaches all of its account's.</param>
/// <param name="Roles">The only roles it carries; none carries all of its account's.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends by itself.</param>
public sealed record HeldKey(
    Guid Id,
    Guid Account,
    string Purpose,
    string Kind,
    Guid? Review,
    IReadOnlyList<Role>? Roles,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt
);
