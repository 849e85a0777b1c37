using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>Everything that the database says of one event, in both tables that speak of it.</summary>
/// <param name="Entry">Its place.</param>
/// <param name="Stored">The event itself; none if it is not there.</param>
internal sealed record EventRow(EntryRow Entry, StoredRow? Stored)
{
    private const string All = """
        select e.position, e.event_id, e.stream, e.version, e.recorded_at,
            m.id, m.stream_id, m.version, m.timestamp, m.type, m.user_name, m.data::text, m.headers::text,
            m.tenant_id, m.mt_dotnet_type, m.correlation_id, m.causation_id, m.is_archived, m.bdata is not null, m.seq_id
        from ledger.entry e left join ledger_events.mt_events m on m.id = e.event_id
        where e.review = $1 and e.position > $2 and e.position <= $3 order by e.position
        """;

    /// <summary>Asks for the rows of a run of positions, in order.</summary>
    public static NpgsqlCommand Ask(NpgsqlConnection connection, Guid review, long after, long last) =>
        connection.Command(All, review, after, last);

    public static EventRow Read(NpgsqlDataReader row) =>
        new(
            new EntryRow(
                row.GetInt64(0),
                row.GetGuid(1),
                row.GetGuid(2),
                row.GetInt64(3),
                row.GetFieldValue<DateTimeOffset>(4)
            ),
            row.IsDBNull(5) ? null : StoredRow.Read(row, first: 5)
        );
}

/// <summary>A row of the table of places.</summary>
internal sealed record EntryRow(long Position, Guid EventId, Guid Stream, long Version, DateTimeOffset RecordedAt);

/// <summary>A row of the event store; whatever may be empty there may be empty here.</summary>
internal sealed record StoredRow(Guid Id, Guid? Stream, long Version, DateTimeOffset At, string Type)
{
    public required string? By { get; init; }

    public required byte[] Data { get; init; }

    public required byte[]? Headers { get; init; }

    public required string? Tenant { get; init; }

    public required string? DotNetType { get; init; }

    public required string? Correlation { get; init; }

    public required string? Causation { get; init; }

    public required bool? IsArchived { get; init; }

    public required bool HasBinary { get; init; }

    /// <summary>The store's own number, which grows with the positions of a review.</summary>
    public required long Sequence { get; init; }

    public static StoredRow Read(NpgsqlDataReader row, int first) =>
        new(
            row.GetGuid(first),
            row.IsDBNull(first + 1) ? null : row.GetGuid(first + 1),
            row.GetInt64(first + 2),
            row.GetFieldValue<DateTimeOffset>(first + 3),
            row.GetString(first + 4)
        )
        {
            By = Text(row, first + 5),
            Data = row.GetFieldValue<byte[]>(first + 6),
            Headers = row.IsDBNull(first + 7) ? null : row.GetFieldValue<byte[]>(first + 7),
            Tenant = Text(row, first + 8),
            DotNetType = Text(row, first + 9),
            Correlation = Text(row, first + 10),
            Causation = Text(row, first + 11),
            IsArchived = row.IsDBNull(first + 12) ? null : row.GetBoolean(first + 12),
            HasBinary = row.GetBoolean(first + 13),
            Sequence = row.GetInt64(first + 14),
        };

    private static string? Text(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);
}
