using System.Text.Json.Serialization;

namespace TheoryLedger.Server.Reading;

/// <summary>Which order of a review a moment belongs to.</summary>
public enum TimeOrder
{
    /// <summary>What the ledger held.</summary>
    [JsonStringEnumMemberName("recorded")]
    Recorded,

    /// <summary>What the team had decided, as precisely as is known, whenever it was recorded.</summary>
    [JsonStringEnumMemberName("decided")]
    Decided,
}

/// <summary>A moment of a review, in the generation of rows that is read.</summary>
/// <param name="Generation">Of the rows.</param>
/// <param name="Review">The review.</param>
/// <param name="Position">The last position that is seen.</param>
public sealed record Moment(int Generation, Guid Review, long Position)
{
    public TimeOrder Order { get; private init; }

    /// <summary>The position that the review had reached when this moment was asked for: what is told of the past may depend on it.</summary>
    public long Head { get; private init; } = Position;

    /// <summary>How the caller asked for it, as a query, so that further pages show the same moment; empty for now.</summary>
    public string Query { get; init; } = "";

    /// <summary>The same behind other parameters.</summary>
    public string AndQuery => Query.Length == 0 ? "" : $"&{Query}";

    /// <summary>An address below the review, such as <c>sources?phase=…</c>, as it is read at this moment.</summary>
    public string Href(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var address = path.Length == 0 ? $"/v1/reviews/{Review}" : $"/v1/reviews/{Review}/{path}";
        return Query.Length == 0 ? address
            : path.Contains('?', StringComparison.Ordinal) ? $"{address}&{Query}"
            : $"{address}?{Query}";
    }

    /// <summary>What the order of this moment counts: a position, or microseconds since 1970.</summary>
    public long At { get; private init; } = Position;

    /// <summary>The same review at an earlier position.</summary>
    public Moment Recorded(long position, string query) =>
        this with
        {
            Position = position,
            At = position,
            Query = query,
        };

    /// <summary>What had been decided by a time, as far as it is recorded now.</summary>
    public Moment DecidedBy(long microseconds, string query) =>
        this with
        {
            Order = TimeOrder.Decided,
            At = microseconds,
            Query = query,
        };

    /// <summary>SQL that is true of a row which had begun by this moment, whether or not it still holds.</summary>
    public string Began(string row) => $"{row}.{Since} <= $3";

    /// <summary>SQL that is true of a row which held for some time: in the order of deciding, what was changed by the same day did not.</summary>
    public string Lasted(string row) => $"{row}.{Since} < {row}.{Until}";

    /// <summary>The column that says in the order of this moment when a row begins.</summary>
    public string Since => Order == TimeOrder.Recorded ? "since" : "decided_since";

    /// <summary>The column that says in the order of this moment when a row ends.</summary>
    public string Until => Order == TimeOrder.Recorded ? "until" : "decided_until";

    /// <summary>SQL that is true of a row which holds at this moment, where $3 is <see cref="At"/>.</summary>
    public string Holds(string row) => $"{row}.{Since} <= $3 and {row}.{Until} > $3";
}
