using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>Who may answer for an erasure, now: whoever has lost the role since approves nothing, and neither does a link of theirs.</summary>
public sealed class Answerable(NpgsqlDataSource database, Gathering gathering)
{
    private static readonly string[] Offices = [Roles.NameOf(Role.Owner), Roles.NameOf(Role.DataProtectionOfficer)];

    /// <summary>The same of a request by its id; nobody where there is no such request.</summary>
    public async Task<IReadOnlyList<Guid>> GoneAsync(Guid review, Guid request, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        var seen = await gathering.LoadAsync(connection, review, [request], [], token);
        return await GoneAsync(review, seen.Things.GetValueOrDefault(request) as WithdrawalRequest, token);
    }

    /// <summary>Those of the approvers that nobody with a role for it stands behind any more.</summary>
    public async Task<IReadOnlyList<Guid>> GoneAsync(Guid review, WithdrawalRequest? state, CancellationToken token)
    {
        if (state is not { Approvers: [_, ..] approvers })
        {
            return [];
        }

        var answering = await AmongAsync(review, approvers.Select(state.AnswersFor), token);
        return [.. approvers.Where(approver => !answering.Contains(state.AnswersFor(approver)))];
    }

    /// <summary>Whether a link still approves: it was made here and not cancelled, and whoever sent it could still approve.</summary>
    public async Task<bool> IsGoodAsync(ApprovalLink link, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(link);
        await using var query = database.Command(
            """
            select exists (select from ledger.approval_link l
                where l.account = $1 and l.review = $2 and l.request = $3 and l.cancelled_at is null)
            """,
            link.Account,
            link.Review,
            link.Request
        );
        return (bool)(await query.ExecuteScalarAsync(token))!
            && (await AmongAsync(link.Review, [link.From], token)).Count > 0;
    }

    private async Task<HashSet<Guid>> AmongAsync(Guid review, IEnumerable<Guid> accounts, CancellationToken token)
    {
        await using var query = database.Command(
            "select account from ledger.membership where review = $1 and account = any ($2) and role = any ($3)",
            review,
            accounts.ToArray(),
            Offices
        );
        return [.. await query.IdsAsync(token)];
    }
}
