using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Fetches and folds what a decision may look at, before it is taken.</summary>
public sealed class Gathering(WordVault vault)
{
    /// <summary>The present state of these things, and of all that they lean on.</summary>
    /// <param name="connection">Outside any transaction for a first look; under the review's lock for a last one.</param>
    /// <param name="review">The review.</param>
    /// <param name="ids">What the decision rests on.</param>
    /// <param name="reads">Those of them whose words it must read.</param>
    /// <param name="token">Ends the search.</param>
    public async Task<Gathered> LoadAsync(
        NpgsqlConnection connection,
        Guid review,
        IEnumerable<Guid> ids,
        IReadOnlyCollection<Guid> reads,
        CancellationToken token
    )
    {
        var gathered = new Gathered();
        var asked = new HashSet<Guid>();
        await FollowAsync(ids.Concat(reads).ToHashSet());
        var strangers = asked.Where(id => !gathered.Things.ContainsKey(id)).ToArray();
        if (strangers.Length > 0)
        {
            await AddEventsAsync(connection, review, strangers, gathered, token);
            await FollowAsync(gathered.About.Values.Where(id => !asked.Contains(id)).ToHashSet());
        }

        return gathered;

        async Task FollowAsync(HashSet<Guid> wanted)
        {
            while (wanted.Count > 0)
            {
                asked.UnionWith(wanted);
                var histories = await HistoriesAsync(connection, review, wanted, reads, token);
                gathered.Add(histories);
                wanted = histories
                    .Keys.SelectMany(id => gathered.Things[id].LeansOn)
                    .Where(id => !asked.Contains(id))
                    .ToHashSet();
            }
        }
    }

    private async Task<Dictionary<Guid, List<StoredEvent>>> HistoriesAsync(
        NpgsqlConnection connection,
        Guid review,
        HashSet<Guid> ids,
        IReadOnlyCollection<Guid> reads,
        CancellationToken token
    )
    {
        var events = await EventsOfAsync(connection, review, ids, token);
        var read = events.Where(e => reads.Contains(e.Stream)).ToList();
        if (read.Count > 0)
        {
            var words = await vault.RevealAsync(connection, review, [.. read.Select(e => e.Id)], token);
            events = [.. events.Select(e => reads.Contains(e.Stream) ? e with { Data = words.PutInto(e.Data) } : e)];
        }

        return events.GroupBy(e => e.Stream).ToDictionary(g => g.Key, g => g.ToList());
    }

    private static async Task<List<StoredEvent>> EventsOfAsync(
        NpgsqlConnection connection,
        Guid review,
        HashSet<Guid> ids,
        CancellationToken token
    )
    {
        await using var query = connection.Command(
            """
            select stream_id, id, version, type, data::text, timestamp, headers ->> 'tl-effective'
            from ledger_events.mt_events
            where tenant_id = $1 and stream_id = any ($2) order by stream_id, version
            """,
            review.ToString(),
            ids.ToArray()
        );
        var events = new List<StoredEvent>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            events.Add(
                new(row.GetGuid(0), row.GetGuid(1), row.GetInt64(2), row.GetString(3), row.GetString(4))
                {
                    Made = new LastChange(row.GetFieldValue<DateTimeOffset>(5), EffectiveTime.Parse(row.GetString(6))),
                }
            );
        }

        return events;
    }

    // Single facts among the ids, each with the thing that it is about.
    private static async Task AddEventsAsync(
        NpgsqlConnection connection,
        Guid review,
        Guid[] ids,
        Gathered gathered,
        CancellationToken token
    )
    {
        await using var query = connection.Command(
            "select event_id, stream from ledger.entry where event_id = any ($2) and review = $1",
            review,
            ids
        );
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            gathered.Events.Add(row.GetGuid(0));
            gathered.About[row.GetGuid(0)] = row.GetGuid(1);
        }
    }
}

/// <summary>A fact as it lies in the store.</summary>
public sealed record StoredEvent(Guid Stream, Guid Id, long Version, string Name, string Data)
{
    /// <summary>When it was recorded and decided.</summary>
    public required LastChange Made { get; init; }

    public LedgerEvent Read() =>
        (LedgerEvent)JsonSerializer.Deserialize(Data, EventNames.ByName[Name], LedgerJson.Options)!;
}

/// <summary>What was found, and at which version.</summary>
public sealed class Gathered
{
    private readonly Dictionary<Guid, IState> _things = [];
    private readonly Dictionary<Guid, long> _versions = [];
    private readonly Dictionary<Guid, LastChange> _lastChanges = [];

    public IReadOnlyDictionary<Guid, IState> Things => _things;

    public IReadOnlyDictionary<Guid, long> Versions => _versions;

    public IReadOnlyDictionary<Guid, LastChange> LastChanges => _lastChanges;

    public HashSet<Guid> Events { get; } = [];

    /// <summary>By single fact, the thing that it is about.</summary>
    public Dictionary<Guid, Guid> About { get; } = [];

    /// <summary>How far the review has got.</summary>
    public Beginnings Begun { get; set; } = Beginnings.All;

    public void Add(Dictionary<Guid, List<StoredEvent>> histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        foreach (var (id, history) in histories)
        {
            _things[id] = Folds.Fold(history.Select(e => e.Read()));
            _versions[id] = history[^1].Version;
            _lastChanges[id] = history[^1].Made;
        }
    }
}
