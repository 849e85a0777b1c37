using Npgsql;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Looks up whether a review has its first contributor and its first phase yet.</summary>
/// <remarks>Only asked for what names no phase or nobody who decided, and then under the review's lock.</remarks>
public static class FirstSteps
{
    public static async Task<Beginnings> OfAsync(NpgsqlConnection connection, Guid review, CancellationToken token) =>
        new(
            await HasAsync<ContributorJoined>(connection, review, token),
            await HasAsync<PhaseOpened>(connection, review, token)
        );

    // Both come early in a review, so that walking it in the order of positions ends soon.
    private static async Task<bool> HasAsync<TEvent>(NpgsqlConnection connection, Guid review, CancellationToken token)
    {
        await using var query = connection.Command(
            """
            select e.position from ledger.entry e join ledger_events.mt_events m on m.id = e.event_id
            where e.review = $1 and m.type = $2 order by e.position limit 1
            """,
            review,
            EventNames.ByType[typeof(TEvent)]
        );
        return await query.ExecuteScalarAsync(token) is not null;
    }
}
