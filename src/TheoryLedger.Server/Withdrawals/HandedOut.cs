using Npgsql;
using TheoryLedger.Server.AccessLog;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>The register of who was given words of participants to take out of the house.</summary>
public sealed class HandedOut(NpgsqlDataSource database, PresentConsent consent, StoredClock clock)
{
    /// <summary>Registers what holds the words of a whole review before the first byte leaves; nothing, where nobody's words are in it.</summary>
    /// <param name="review">The review.</param>
    /// <param name="fromTeam">Whether it holds words too that consent keeps within the team.</param>
    /// <param name="what">What it is, and up to which position.</param>
    /// <param name="token">Ends the wait.</param>
    public async Task RegisterAsync(
        Guid review,
        bool fromTeam,
        (string Kind, long Position) what,
        CancellationToken token
    )
    {
        var people = await PeopleAsync(review, what.Position, token);
        var closed = fromTeam ? [] : await consent.ClosedAmongAsync(review, people, token);
        Showings.Current?.Note(people.Where(id => !closed.Contains(id)));
        Showings.Current?.HandOn(what.Kind, what.Position);
        await Showings.KeepAsync();
    }

    /// <summary>Registers whose words are known to be in it.</summary>
    internal async Task KeepAsync(
        Guid review,
        Guid account,
        (string Kind, long Position) what,
        IEnumerable<Guid> people,
        CancellationToken token
    )
    {
        var now = clock.GetUtcNow();
        await using var insert = database.Command(
            """
            insert into ledger.handed_out (id, review, account, at, kind, position, people)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            Guid.CreateVersion7(now),
            review,
            account,
            now,
            what.Kind,
            what.Position,
            people.Distinct().Order().ToArray()
        );
        await insert.ExecuteNonQueryAsync(token);
    }

    private async Task<List<Guid>> PeopleAsync(Guid review, long position, CancellationToken token)
    {
        await using var query = database.Command(
            """
            select distinct s.subject from ledger.protected_words w cross join lateral unnest(w.subjects) as s (subject)
            join ledger.concern c on c.review = $1 and c.thing = s.subject and c.person = s.subject
            where w.review = $1 and w.position <= $2
            """,
            review,
            position
        );
        return await query.IdsAsync(token);
    }
}
