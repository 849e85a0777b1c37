using System.Text.Json;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Storage;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Recording;

/// <summary>Keeps one publication from coming in twice unnoticed. Only asked under the review's lock, so that nobody else can bring it in meanwhile.</summary>
public static class SourceGuard
{
    private const string Kind = "doi 1";

    /// <summary>Refuses a source whose DOI another one has, unless it is said how the two belong together.</summary>
    public static async Task<Refusal?> FindRegisteredAsync(
        NpgsqlConnection connection,
        Guid review,
        IReadOnlyList<Fact> facts,
        long position,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        var dois = facts.Select(f => f.Event).OfType<SourceRegistered>().SelectMany(Doi.Of).ToHashSet();
        if (dois.Count == 0)
        {
            return null;
        }

        var kin = facts.Select(f => f.Event).OfType<KinshipLinked>().Select(k => k.Sibling.Value).ToHashSet();
        var register = new Register(connection, review, Kind);
        await FollowAsync(connection, review, register, position, token);
        var same = await register.FindAsync(dois, token);
        return same.Exists(s => kin.Contains(s.Thing)) || same is not [var (source, doi), ..]
            ? null
            : SourceRefusals.Registered(source, doi);
    }

    // A source begins with the fact that it was registered, and no other says by which DOI it is known.
    private static async Task FollowAsync(
        NpgsqlConnection connection,
        Guid review,
        Register register,
        long position,
        CancellationToken token
    )
    {
        var reached = await register.ReachedAsync(token);
        if (reached < position)
        {
            var known = await KnownAsync(connection, review, reached, token);
            await register.FollowAsync([], known, position, token);
        }
    }

    private static async Task<List<(Guid Source, string Doi)>> KnownAsync(
        NpgsqlConnection connection,
        Guid review,
        long after,
        CancellationToken token
    )
    {
        await using var query = connection.Command(
            """
            select e.stream, m.data::text from ledger.entry e join ledger_events.mt_events m on m.id = e.event_id
            where e.review = $1 and e.position > $2 and m.type = $3
            """,
            review,
            after,
            EventNames.ByType[typeof(SourceRegistered)]
        );
        var known = new List<(Guid, string)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var source = JsonSerializer.Deserialize<SourceRegistered>(row.GetString(1), LedgerJson.Options)!;
            known.AddRange(Doi.Of(source).Select(doi => (row.GetGuid(0), doi)));
        }

        return known;
    }
}
