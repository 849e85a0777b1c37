using System.Text.Json;
using Npgsql;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Reading;

/// <summary>Reads facts of a review in the order of their positions.</summary>
public static class FactReader
{
    /// <summary>What is read of a fact: entry <c>e</c> and event <c>m</c>.</summary>
    internal const string Columns =
        "e.position, e.recorded_at, e.event_id, e.stream, e.version, m.user_name, m.type, m.data::text, m.headers::text";

    /// <summary>How many columns that are.</summary>
    internal const int Width = 9;

    /// <summary>How much an event <c>m</c> takes as it lies in the database, packed, with its words; told without unpacking it.</summary>
    internal const string Size = $"pg_column_size(m.data) + {Words}";

    /// <summary>How much it takes where it is read.</summary>
    internal const string Length = $"octet_length(m.data::text) + {Words}";

    private const string Words =
        "coalesce((select sum(octet_length(w.sealed)) from ledger.protected_words w where w.event_id = m.id), 0)";

    private const string Facts =
        $"select {Columns} from ledger.entry e join ledger_events.mt_events m on m.id = e.event_id";

    /// <summary>At most so many facts after a position.</summary>
    public static async Task<List<StoredFact>> AfterAsync(
        NpgsqlConnection connection,
        Guid review,
        long position,
        int limit,
        CancellationToken token
    )
    {
        await using var query = connection.Command(
            $"{Facts} where e.review = $1 and e.position > $2 order by e.position limit $3",
            review,
            position,
            limit
        );
        return await ReadAsync(query, token);
    }

    /// <summary>The next facts after a position, of those that a moment shows: at most so many, and fewer where they are long.</summary>
    /// <param name="database">Where they lie.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="position">After which they begin.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="bytes">After so many, with their words, no more begin; one fact may be larger by itself.</param>
    /// <param name="token">Ends the search.</param>
    public static async Task<FactStretch> PageAsync(
        NpgsqlDataSource database,
        Moment moment,
        long position,
        int limit,
        long bytes,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(moment);
        // The words of a fact count as well: a transcript is little without them.
        await using var query = database.Command(
            $"""
            select {Columns}, e.found from (
                select p.*, sum(p.size) over (order by p.position) - p.size as before, count(*) over () as found from (
                    select e.*, {Size} as size
                    from ledger.entry e join ledger_events.mt_events m on m.id = e.event_id
                    where e.review = $1 and e.position > $2 and {Shown(moment, "$5", "$6")}
                    order by e.position limit $3) p) e
            join ledger_events.mt_events m on m.id = e.event_id
            where e.before < $4 order by e.position
            """,
            [moment.Review, position, limit + 1, (decimal)bytes, .. Bounds(moment)]
        );
        var facts = new List<StoredFact>();
        var (found, length) = (0L, 0L);
        await using var row = await query.ExecuteReaderAsync(token);
        // What lies packed in the database may be much longer unpacked.
        while (length < bytes && await row.ReadAsync(token))
        {
            found = row.GetInt64(Width);
            facts.Add(Of(row));
            length += facts[^1].Data.Length;
        }

        return new([.. facts.Take(limit)], HasMore: found > Math.Min(facts.Count, limit));
    }

    /// <summary>The facts at these positions.</summary>
    public static async Task<List<StoredFact>> OnlyAsync(
        NpgsqlDataSource database,
        Guid review,
        long[] positions,
        CancellationToken token
    )
    {
        await using var query = database.Command(
            $"{Facts} where e.review = $1 and e.position = any ($2) order by e.position",
            review,
            positions
        );
        return await ReadAsync(query, token);
    }

    /// <summary>The facts about some things between two positions.</summary>
    public static async Task<List<StoredFact>> BetweenAsync(
        NpgsqlDataSource database,
        Guid review,
        Guid[] things,
        (long First, long Last) positions,
        CancellationToken token
    )
    {
        await using var query = database.Command(
            $"""
            {Facts} where e.review = $1 and m.tenant_id = $1::text and m.stream_id = any ($2)
              and e.position > $3 and e.position < $4
            order by e.position
            """,
            review,
            things,
            positions.First,
            positions.Last
        );
        return await ReadAsync(query, token);
    }

    extension(AsOf asOf)
    {
        /// <summary>The facts at some positions, by position.</summary>
        internal async Task<Dictionary<long, StoredFact>> FactsAsync(
            IEnumerable<long> positions,
            CancellationToken token
        )
        {
            await using var query = asOf.Command(
                $"{Facts} where e.review = $2 and e.position = any ($4)",
                positions.Distinct().ToArray()
            );
            return (await ReadAsync(query, token)).ToDictionary(fact => fact.Envelope.Position);
        }

        /// <summary>How many of the facts at these positions, from the first on, are told at once: at least one.</summary>
        /// <param name="positions">In order.</param>
        /// <param name="bytes">After so many, with their words, no more are told.</param>
        /// <param name="token">Ends the search.</param>
        internal async Task<int> FittingAsync(IEnumerable<long> positions, long bytes, CancellationToken token)
        {
            await using var query = asOf.Command(
                $"""
                with packed as (
                    select s.*, sum(s.size) over (order by s.position) - s.size as before from (
                        select e.position, e.event_id, {Size} as size
                        from ledger.entry e join ledger_events.mt_events m on m.id = e.event_id
                        where e.review = $2 and e.position = any ($4)) s)
                select count(*)::int from (
                    select sum(l.length) over (order by l.position) - l.length as before from (
                        select p.position, {Length} as length
                        from packed p join ledger_events.mt_events m on m.id = p.event_id
                        where p.before < $5) l) f
                where f.before < $5
                """,
                positions.ToArray(),
                (decimal)bytes
            );
            return (int)(await query.ExecuteScalarAsync(token))!;
        }

        /// <summary>One fact, if this moment shows it.</summary>
        internal async Task<StoredFact?> FactAsync(Guid id, CancellationToken token) =>
            (await asOf.FactsWhereAsync("e.event_id = $4", "e.position", token, id)).FirstOrDefault();

        /// <summary>Facts that meet a condition on their entry <c>e</c> and event <c>m</c>, of those that this moment shows.</summary>
        /// <param name="condition">SQL of ours, never of the caller's; $1, $2, $3 as in every query of a moment.</param>
        /// <param name="order">The columns to order by.</param>
        /// <param name="token">Ends the search.</param>
        /// <param name="values">From $4 on.</param>
        internal async Task<List<StoredFact>> FactsWhereAsync(
            string condition,
            string order,
            CancellationToken token,
            params object[] values
        )
        {
            var shown =
                asOf.Moment.Order == TimeOrder.Recorded
                    ? "e.position <= $3"
                    : """
                        (select i.decided_since from ledger.read_item i
                         where i.generation = $1 and i.review = $2 and i.id = e.stream and i.since = e.position) <= $3
                        """;
            await using var query = asOf.Command(
                $"{Facts} where e.review = $2 and {shown} and {condition} order by {order}",
                values
            );
            return await ReadAsync(query, token);
        }
    }

    // Every fact began one row, and that row knows by when the fact was decided. It is looked up by its key for each fact of a
    // page; asked whether it exists, the planner would rather go through all rows there are.
    private static string Shown(Moment moment, string at, string generation) =>
        moment.Order == TimeOrder.Recorded
            ? $"e.position <= {at}"
            : $"""
                (select i.decided_since from ledger.read_item i
                 where i.generation = {generation} and i.review = $1 and i.id = e.stream and i.since = e.position) <= {at}
                """;

    private static object[] Bounds(Moment moment) =>
        moment.Order == TimeOrder.Recorded ? [moment.At] : [moment.At, moment.Generation];

    private static async Task<List<StoredFact>> ReadAsync(NpgsqlCommand query, CancellationToken token)
    {
        var facts = new List<StoredFact>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            facts.Add(Of(row));
        }

        return facts;
    }

    /// <summary>The fact in a row that begins with <see cref="Columns"/>.</summary>
    internal static StoredFact Of(NpgsqlDataReader row) => new(EnvelopeOf(row), row.GetString(6), row.GetString(7));

    private static Envelope EnvelopeOf(NpgsqlDataReader row)
    {
        using var headers = JsonDocument.Parse(row.GetString(8));
        var root = headers.RootElement;
        return new(
            row.GetInt64(0),
            row.GetFieldValue<DateTimeOffset>(1),
            row.GetGuid(2),
            row.GetGuid(3),
            row.GetInt64(4),
            row.GetString(5),
            root.TryGetProperty(Headers.Phase, out var phase) ? new PhaseId(phase.GetGuid()) : null,
            [.. root.GetProperty(Headers.DecidedBy).EnumerateArray().Select(id => new ContributorId(id.GetGuid()))],
            EffectiveTime.Parse(root.GetProperty(Headers.Effective).GetString()!)
        )
        {
            Decision = root.GetProperty(Headers.Decision).GetGuid(),
        };
    }
}

/// <summary>Some facts, in the order of their positions, and whether there are more.</summary>
public sealed record FactStretch(IReadOnlyList<StoredFact> Facts, bool HasMore);

/// <summary>A fact with its stored name and its payload as it lies in the store.</summary>
public sealed record StoredFact(Envelope Envelope, string Name, string Data)
{
    public Recorded Read() =>
        new(Envelope, (LedgerEvent)JsonSerializer.Deserialize(Data, EventNames.ByName[Name], LedgerJson.Options)!);
}
