using Microsoft.AspNetCore.Mvc;
using Npgsql;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Whose decision it is that somebody asks to have recorded.</summary>
public sealed class Deciders(NpgsqlDataSource database)
{
    /// <summary>
    /// The command with its deciders. Whoever names none decided themselves. Only the team records what others decided;
    /// anybody else speaks for themselves alone, as a contributor if they are one, and else as the recorder they are.
    /// </summary>
    public async Task<(Command Command, ProblemDetails? Problem)> FrameAsync(
        Caller caller,
        Command command,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        if (caller.Review is not { } review || (caller.DoesTheWork && command.DecidedBy is not []))
        {
            return (command, null);
        }

        return (command.DecidedBy, await ContributorOfAsync(review, caller.Account, token)) switch
        {
            ([], { } own) => (command with { DecidedBy = [own] }, null),
            ([], null) => (command with { IsRecordersOwn = !caller.DoesTheWork }, null),
            (var named, { } own) when named.All(id => id == own) => (command, null),
            _ => (command, Problems.DeciderNotYou),
        };
    }

    // Whoever left and was let in again, to audit perhaps, is no contributor until they join anew.
    private async Task<ContributorId?> ContributorOfAsync(Guid review, Guid account, CancellationToken token)
    {
        await using var query = database.Command(
            """
            select a.contributor from ledger.contributor_account a
            where a.review = $1 and a.account = $2 and not exists (
                select from ledger_events.mt_events m
                where m.tenant_id = $3 and m.stream_id = a.contributor and m.type = $4)
            """,
            review,
            account,
            review.ToString(),
            EventNames.ByType[typeof(ContributorLeft)]
        );
        return await query.ExecuteScalarAsync(token) is Guid contributor ? new ContributorId(contributor) : null;
    }
}
