using System.Text.Json;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Storage;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Recording;

/// <summary>Keeps one publication from coming in twice unnoticed. Only asked under the review's lock, so that nobody else can bring it in meanwhile.</summary>
public static class SourceGuard
{
    /// <summary>Refuses a source whose DOI another one has, unless it is said how the two belong together.</summary>
    public static async Task<Refusal?> FindRegisteredAsync(
        NpgsqlConnection connection,
        Guid review,
        IReadOnlyList<Fact> facts,
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
        var same = (await SameAsync(connection, review, dois, token)).ToList();
        return same.Exists(s => kin.Contains(s.Source)) || same is not [var (source, doi), ..]
            ? null
            : SourceRefusals.Registered(source, doi);
    }

    // A source begins with the fact that it was registered, and no other says by which DOI it is known.
    private static async Task<List<(Guid Source, string Doi)>> SameAsync(
        NpgsqlConnection connection,
        Guid review,
        HashSet<string> dois,
        CancellationToken token
    )
    {
        await using var query = connection.Command(
            """
            select s.id, e.data::text from ledger_events.mt_streams s
            join ledger_events.mt_events e on e.tenant_id = s.tenant_id and e.stream_id = s.id and e.version = 1
            where s.tenant_id = $1 and s.type = 'source'
              and (e.data -> 'citation' ? 'DOI' or e.data -> 'citation' ? 'URL' or jsonb_array_length(e.data -> 'identifiers') > 0)
            order by e.seq_id
            """,
            review.ToString()
        );
        var same = new List<(Guid, string)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var source = JsonSerializer.Deserialize<SourceRegistered>(row.GetString(1), LedgerJson.Options)!;
            same.AddRange(Doi.Of(source).Where(dois.Contains).Select(doi => (row.GetGuid(0), doi)));
        }

        return same;
    }
}
