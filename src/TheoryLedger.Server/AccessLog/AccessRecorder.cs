using Npgsql;
using TheoryLedger.AccessLog;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Withdrawals;

namespace TheoryLedger.Server.AccessLog;

/// <summary>Records who was shown words of participants, in the log beside their review.</summary>
/// <remarks>
/// Before the words leave: if it cannot be recorded, nothing is shown. What is made to be handed on comes into the register as well, so that whoever has it
/// can be told of a withdrawal.
/// </remarks>
public sealed class AccessRecorder(NpgsqlDataSource database, LedgerBeside beside, HandedOut handedOut)
{
    private const int Most = 1_000;

    internal async Task RecordAsync(
        Caller caller,
        Showings showings,
        (string Operation, string Purpose, bool IsStream) how,
        CancellationToken token
    )
    {
        var review = caller.Review!.Value;
        var (subjects, facts, fields) = showings.Take();
        var people = await PeopleAsync(review, subjects, token);
        if (people.Count > 0 || how.IsStream)
        {
            var shown = new WordsShown(
                caller.Account,
                how.Operation,
                how.Purpose,
                how.IsStream,
                people,
                [.. facts.Take(Most)],
                fields
            );
            await beside.AppendAsync(AccessLogId.Of(review), caller.Agent, shown);
        }

        if (people.Count > 0 && showings.HandedOn is { } what)
        {
            await handedOut.KeepAsync(review, caller.Account, what, people, token);
        }
    }

    // The team's own names and the words of printed sources are nobody's who was interviewed.
    private async Task<List<Guid>> PeopleAsync(Guid review, IReadOnlyList<Guid> subjects, CancellationToken token)
    {
        if (subjects.All(id => id == review))
        {
            return [];
        }

        await using var query = database.Command(
            "select thing from ledger.concern where review = $1 and thing = any ($2) and person = thing order by thing",
            review,
            subjects.ToArray()
        );
        return await query.IdsAsync(token);
    }
}
