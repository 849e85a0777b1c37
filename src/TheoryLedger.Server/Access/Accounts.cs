using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Access;

/// <summary>Pseudonymous accounts and their roles in reviews.</summary>
public sealed class Accounts(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>An account that only keys lead to.</summary>
    public async Task<Guid> CreateAsync(CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        return await CreateAsync(connection, token);
    }

    /// <summary>An account, in the transaction of a connection.</summary>
    public async Task<Guid> CreateAsync(NpgsqlConnection connection, CancellationToken token)
    {
        var account = Guid.CreateVersion7(clock.GetUtcNow());
        await using var insert = connection.Command(
            "insert into ledger.account (id, created_at) values ($1, $2)",
            account,
            clock.GetUtcNow()
        );
        await insert.ExecuteNonQueryAsync(token);
        return account;
    }

    /// <summary>Gives an account a role; giving it twice changes nothing. False for an account that does not exist.</summary>
    public async Task<bool> GrantAsync(Guid review, Guid account, Role role, Guid grantedBy, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        return await GrantAsync(connection, review, account, role, grantedBy, token);
    }

    /// <summary>Gives an account a role, in the transaction of a connection.</summary>
    public async Task<bool> GrantAsync(
        NpgsqlConnection connection,
        Guid review,
        Guid account,
        Role role,
        Guid grantedBy,
        CancellationToken token
    )
    {
        await using var insert = connection.Command(
            """
            with given as (
                insert into ledger.membership (review, account, role, granted_by, granted_at)
                select $1, id, $3, $4, $5 from ledger.account where id = $2 on conflict do nothing returning *),
            kept as (
                insert into ledger.membership_change (review, account, role, change, changed_by, changed_at)
                select review, account, role, 'granted', granted_by, granted_at from given)
            select exists (select from ledger.account where id = $2)
            """,
            review,
            account,
            Roles.NameOf(role),
            grantedBy,
            clock.GetUtcNow()
        );
        return (bool)(await insert.ExecuteScalarAsync(token))!;
    }

    /// <summary>Takes a role away, at once; never the last owner's. That it was held stays known.</summary>
    public async Task<bool> RevokeAsync(
        NpgsqlConnection connection,
        Guid review,
        Guid account,
        Role role,
        Guid revokedBy,
        CancellationToken token
    )
    {
        // The owners are locked first: two who remove each other at the same moment cannot both succeed.
        await using var delete = connection.Command(
            """
            with owners as (
                select account from ledger.membership where review = $1 and role = 'owner' order by account for update),
            gone as (
                delete from ledger.membership where review = $1 and account = $2 and role = $3
                  and ($3 <> 'owner' or (select count(*) from owners) > 1) returning review, account, role)
            insert into ledger.membership_change (review, account, role, change, changed_by, changed_at)
            select review, account, role, 'revoked', $4, $5 from gone
            """,
            review,
            account,
            Roles.NameOf(role),
            revokedBy,
            clock.GetUtcNow()
        );
        return await delete.ExecuteNonQueryAsync(token) > 0;
    }

    /// <summary>Everybody who may do anything in a review, and whoever once might.</summary>
    public async Task<List<Member>> MembersAsync(Guid review, CancellationToken token)
    {
        await using var query = database.Command(
            """
            select c.account,
                   array(select m.role from ledger.membership m where m.review = $1 and m.account = c.account order by m.role),
                   array_agg(c.role order by c.number), array_agg(c.change = 'granted' order by c.number),
                   array_agg(c.changed_by order by c.number), array_agg(c.changed_at order by c.number)
            from ledger.membership_change c where c.review = $1 group by c.account order by c.account
            """,
            review
        );
        var members = new List<Member>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            members.Add(new(row.GetGuid(0), [.. row.GetFieldValue<string[]>(1).Select(Roles.Named)], Changes(row)));
        }

        return members;
    }

    /// <summary>Which contributors of a review accounts stand for, as far as anybody said so.</summary>
    public async Task<Dictionary<Guid, Guid>> ContributorsAsync(Guid review, CancellationToken token)
    {
        await using var query = database.Command(
            "select account, contributor from ledger.contributor_account where review = $1",
            review
        );
        var contributors = new Dictionary<Guid, Guid>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            contributors[row.GetGuid(0)] = row.GetGuid(1);
        }

        return contributors;
    }

    private static IReadOnlyList<RoleChange> Changes(NpgsqlDataReader row)
    {
        var granted = row.GetFieldValue<bool[]>(3);
        var by = row.GetFieldValue<Guid[]>(4);
        var at = row.GetFieldValue<DateTimeOffset[]>(5);
        return
        [
            .. row.GetFieldValue<string[]>(2)
                .Select((role, i) => new RoleChange(Roles.Named(role), granted[i], by[i], at[i])),
        ];
    }

    /// <summary>The caller behind a signed token; whoever comes for the first time gets a fresh pseudonym.</summary>
    public async Task<Caller> CallerAsync(string issuer, string subject, Guid? review, CancellationToken token)
    {
        while (true)
        {
            // Of two who come for the first time at once, one sees no row: the other's is there by now.
            if (await TryCallerAsync(issuer, subject, review, token) is { } caller)
            {
                return caller;
            }
        }
    }

    private async Task<Caller?> TryCallerAsync(string issuer, string subject, Guid? review, CancellationToken token)
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
        if (!await row.ReadAsync(token))
        {
            return null;
        }

        var roles = row.GetFieldValue<string[]>(1).Select(Roles.Named).ToHashSet();
        return new Caller(row.GetGuid(0), Key: null, review, roles, ByCookie: false, IsRestricted: false);
    }
}
