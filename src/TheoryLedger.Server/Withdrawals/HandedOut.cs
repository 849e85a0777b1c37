using Npgsql;
using TheoryLedger.Server.AccessLog;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>The register of who was given words of participants to take out of the house.</summary>
public sealed class HandedOut(NpgsqlDataSource database, PresentConsent consent, StoredClock clock)
{
    /// <summary>Registers it before the first byte leaves; nothing, where nobody's words are in it.</summary>
    public async Task RegisterAsync(Guid review, Guid account, string kind, long position, CancellationToken token)
    {
        var people = await PeopleAsync(review, position, token);
        if (people.Count > 0)
        {
            Showings.Current?.Note(people);
            await Showings.KeepAsync();
            await KeepAsync(review, account, (kind, position), people, token);
        }
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

    // As a bundle opens them: words of those who agree to be quoted to auditors.
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
        var people = new List<Guid>();
        await using (var row = await query.ExecuteReaderAsync(token))
        {
            while (await row.ReadAsync(token))
            {
                people.Add(row.GetGuid(0));
            }
        }

        var closed = await consent.ClosedAmongAsync(review, people, token);
        return [.. people.Where(id => !closed.Contains(id))];
    }
}
