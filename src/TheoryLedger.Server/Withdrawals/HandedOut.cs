using Npgsql;
using TheoryLedger.Server.AccessLog;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>The register of who was given words of participants to take out of the house.</summary>
public sealed class HandedOut(NpgsqlDataSource database, PresentConsent consent, StoredClock clock)
{
    /// <summary>SQL that is true of what holds words of participant <c>$2</c> of review <c>$1</c>, under their own key or that of an interview with them.</summary>
    internal static readonly string OfPerson = $"people && {WordsOf.Person("$1", "$2")}";

    /// <summary>Registers what somebody who runs the server takes out of it, who needs no account for that.</summary>
    public async Task RegisterAsync(Guid review, (string Kind, long Position) what, CancellationToken token)
    {
        var people = await PeopleAsync(review, after: 0, what.Position, token);
        var closed = await consent.ClosedAmongAsync(review, people, token);
        var open = people.Where(id => !closed.Contains(id)).ToList();
        if (open is not [])
        {
            await KeepAsync(review, Guid.Empty, what, open, token);
        }
    }

    /// <summary>Registers what holds the words of a whole review before the first byte leaves; nothing, where nobody's words are in it.</summary>
    /// <param name="review">The review.</param>
    /// <param name="fromTeam">Whether it holds words too that consent keeps within the team.</param>
    /// <param name="what">What it is, and up to which position.</param>
    /// <param name="token">Ends the wait.</param>
    /// <param name="after">After which position it begins.</param>
    public async Task RegisterAsync(
        Guid review,
        bool fromTeam,
        (string Kind, long Position) what,
        CancellationToken token,
        long after = 0
    )
    {
        var people = await PeopleAsync(review, after, what.Position, token);
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

    private async Task<List<Guid>> PeopleAsync(Guid review, long after, long position, CancellationToken token)
    {
        await using var query = database.Command(
            """
            select distinct s.subject from ledger.protected_words w cross join lateral unnest(w.subjects) as s (subject)
            join ledger.concern c on c.review = $1 and c.thing = s.subject and c.person = s.subject
            where w.review = $1 and w.position <= $2 and w.position > $3
            """,
            review,
            position,
            after
        );
        return await query.IdsAsync(token);
    }
}
