using Microsoft.AspNetCore.Mvc;
using Npgsql;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Access;

/// <summary>What ends when a contributor leaves: every role in the review of the accounts that record for them.</summary>
/// <remarks>
/// So nothing else asks who has left: whoever has gone has no role, like somebody who never came. An owner lets them in again.
/// </remarks>
public sealed class Departure(NpgsqlDataSource database)
{
    private static readonly Refusal LastOwner = new(
        "last-owner",
        "They are the last owner of the review, and nobody could let anybody in after them; make somebody else an owner first."
    );

    /// <summary>Why somebody may not record that a contributor left; none where they may.</summary>
    public async Task<ProblemDetails?> JudgeAsync(Caller caller, Guid contributor, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(caller);
        await using var connection = await database.OpenConnectionAsync(token);
        var ending = await EndingAsync(connection, caller.Review!.Value, [contributor], token);
        return ending.All(e => e.Account == caller.Account && caller.Roles.Contains(e.Role)) ? null
            : caller.IsRestricted ? Problems.KeyRestricted
            : caller.Roles.Contains(Role.Owner) ? null
            : Problems.LeavingNotYours;
    }

    /// <summary>The refusal, where these facts would leave the review without an owner. Asked under the review's lock.</summary>
    public static async Task<Refusal?> FindLastOwnerAsync(
        NpgsqlConnection connection,
        Guid review,
        Guid target,
        IReadOnlyList<Fact> facts,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        Guid[] leaving = [.. facts.Where(f => f.Event is ContributorLeft).Select(f => f.Stream ?? target)];
        if (leaving is [])
        {
            return null;
        }

        // Locked, so that no owner who would be left loses the role meanwhile.
        var owners = await OwnersAsync(connection, review, token);
        var ending = await EndingAsync(connection, review, leaving, token);
        return owners.Count > 0 && owners.All(owner => ending.Contains((owner, Role.Owner))) ? LastOwner : null;
    }

    private static async Task<List<Guid>> OwnersAsync(NpgsqlConnection connection, Guid review, CancellationToken token)
    {
        await using var query = connection.Command(
            "select account from ledger.membership where review = $1 and role = 'owner' order by account for update",
            review
        );
        return await query.IdsAsync(token);
    }

    private static async Task<List<(Guid Account, Role Role)>> EndingAsync(
        NpgsqlConnection connection,
        Guid review,
        Guid[] contributors,
        CancellationToken token
    )
    {
        await using var query = connection.Command(
            """
            select m.account, m.role from ledger.contributor_account a
            join ledger.membership m on m.review = a.review and m.account = a.account
            where a.review = $1 and a.contributor = any ($2)
            """,
            review,
            contributors
        );
        var ending = new List<(Guid, Role)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            ending.Add((row.GetGuid(0), Roles.Named(row.GetString(1))));
        }

        return ending;
    }
}
