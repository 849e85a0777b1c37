using System.Globalization;
using Npgsql;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Receipts;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>An event as it lies in the store, with its place in the review.</summary>
internal sealed record RecordedEvent(long Position, Guid EventId, Guid Stream, long Version, DateTimeOffset RecordedAt)
{
    // The place is one table's, the event another's; what only one of them has is seen as such.
    private const string Columns = """
        select e.position, e.event_id, e.stream, e.version, e.recorded_at,
            m.id is not null and m.stream_id = e.stream and m.version = e.version and m.timestamp = e.recorded_at
                and m.tenant_id = e.review::text and m.headers ->> 'tl-pos' = e.position::text,
            m.type, m.user_name, m.data::text, m.headers::text
        from ledger.entry e left join ledger_events.mt_events m on m.id = e.event_id
        """;

    private const string After = $"{Columns} where e.review = $1 and e.position > $2 order by e.position limit $3";

    public required string Type { get; init; }

    public required string By { get; init; }

    public required Hash Payload { get; init; }

    public required Hash Headers { get; init; }

    /// <summary>At most so many events after a position, without a gap: those before the first that is not as it must be.</summary>
    /// <exception cref="StandstillException">That is the very first.</exception>
    public static async Task<List<RecordedEvent>> AfterAsync(
        NpgsqlConnection connection,
        Guid review,
        long position,
        int limit,
        CancellationToken token
    )
    {
        await using var query = connection.Command(After, review, position, limit);
        var events = new List<RecordedEvent>(limit);
        await using var row = await query.ExecuteReaderAsync(token);
        try
        {
            while (await row.ReadAsync(token))
            {
                events.Add(Read(row, due: position + events.Count + 1));
            }
        }
        catch (StandstillException) when (events.Count > 0)
        {
            // What precedes it is sealed; the next time, it is the first.
        }

        return events;
    }

    /// <summary>One event of a review; none if there is no such event.</summary>
    /// <exception cref="StandstillException">It is not as it must be.</exception>
    public static async Task<RecordedEvent?> FindAsync(
        NpgsqlConnection connection,
        Guid review,
        Guid eventId,
        CancellationToken token
    )
    {
        await using var query = connection.Command(
            $"{Columns} where e.review = $1 and e.event_id = $2",
            review,
            eventId
        );
        await using var row = await query.ExecuteReaderAsync(token);
        return await row.ReadAsync(token) ? Read(row, due: row.GetInt64(0)) : null;
    }

    public EventReceipt ToReceipt(string origin) => new(origin, Position, EventId, Type, RecordedAt, Payload, Headers);

    public EventLeaf ToLeaf(Hash? previous) =>
        new()
        {
            EventId = EventId,
            StreamId = Stream,
            Version = Version,
            Position = Position,
            Type = Type,
            At = RecordedAt,
            By = By,
            Payload = Payload,
            Headers = Headers,
            Previous = previous,
        };

    private static RecordedEvent Read(NpgsqlDataReader row, long due)
    {
        if (row.GetInt64(0) != due || row.IsDBNull(5) || !row.GetBoolean(5))
        {
            throw Broken(due, "is missing, or is not the event that was recorded there");
        }

        try
        {
            return new RecordedEvent(
                due,
                row.GetGuid(1),
                row.GetGuid(2),
                row.GetInt64(3),
                row.GetFieldValue<DateTimeOffset>(4)
            )
            {
                Type = row.GetString(6),
                By = row.GetString(7),
                Payload = EventDigest.OfPayload(row.GetFieldValue<byte[]>(8)),
                Headers = EventDigest.OfHeaders(row.GetFieldValue<byte[]>(9)),
            };
        }
        catch (Exception fault) when (fault is FormatException or InvalidCastException)
        {
            throw Broken(due, "cannot be read as it must be");
        }
    }

    /// <summary>Why nothing from a position on is sealed.</summary>
    public static StandstillException Broken(long position, string how) =>
        new(
            Standstill.EventsBroken,
            string.Create(
                CultureInfo.InvariantCulture,
                $"What stands at position {position} {how}; nothing from there on is sealed."
            )
        );
}
