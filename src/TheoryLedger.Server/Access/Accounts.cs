using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Access;

/// <summary>Pseudonymous accounts and their roles in reviews.</summary>
public sealed class Accounts(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>An account that only keys lead to.</summary>
    public async Task<Guid> CreateAsync(CancellationToken token)
    {
        var account = Guid.CreateVersion7(clock.GetUtcNow());
        await using var insert = database.Command(
            "insert into ledger.account (id, created_at) values ($1, $2)",
            account,
            clock.GetUtcNow()
        );
        await insert.ExecuteNonQueryAsync(token);
        return account;
    }

    /// <summary>Gives an account a role; giving it twice changes nothing.</summary>
    public async Task GrantAsync(Guid review, Guid account, Role role, Guid grantedBy, CancellationToken token)
    {
        await using var insert = database.Command(
            """
            insert into ledger.membership (review, account, role, granted_by, granted_at)
            values ($1, $2, $3, $4, $5) on conflict do nothing
            """,
            review,
            account,
            Roles.NameOf(role),
            grantedBy,
            clock.GetUtcNow()
        );
        await insert.ExecuteNonQueryAsync(token);
    }

    /// <summary>Takes a role away, at once.</summary>
    public async Task<bool> RevokeAsync(Guid review, Guid account, Role role, CancellationToken token)
    {
        await using var delete = database.Command(
            "delete from ledger.membership where review = $1 and account = $2 and role = $3",
            review,
            account,
            Roles.NameOf(role)
        );
        return await delete.ExecuteNonQueryAsync(token) > 0;
    }

    /// <summary>The caller behind a signed token; whoever comes for the first time gets a fresh pseudonym.</summary>
    public async Task<Caller> CallerAsync(string issuer, string subject, Guid? review, CancellationToken token)
    {
        await using var upsert = database.Command(
            """
            with known as (
                insert into ledger.account (id, issuer, subject, created_at) values ($1, $2, $3, $4)
                on conflict (issuer, subject) do nothing returning id)
            select a.id, array(select m.role from ledger.membership m where m.account = a.id and m.review = $5)
            from (select id from known union select id from ledger.account where issuer = $2 and subject = $3) a
            """,
            Guid.CreateVersion7(clock.GetUtcNow()),
            issuer,
            subject,
            clock.GetUtcNow(),
            review ?? Guid.Empty
        );
        await using var row = await upsert.ExecuteReaderAsync(token);
        await row.ReadAsync(token);
        var roles = row.GetFieldValue<string[]>(1).Select(Roles.Named).ToHashSet();
        return new Caller(row.GetGuid(0), Key: null, review, roles, ByCookie: false);
    }
}
