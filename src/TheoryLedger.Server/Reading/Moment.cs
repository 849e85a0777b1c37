namespace TheoryLedger.Server.Reading;

/// <summary>Which order of a review a moment belongs to.</summary>
public enum TimeOrder
{
    /// <summary>What the ledger held.</summary>
    Recorded,

    /// <summary>What the team had decided, as precisely as is known, whenever it was recorded.</summary>
    Decided,
}

/// <summary>A moment of a review, in the generation of rows that is read.</summary>
/// <param name="Generation">Of the rows.</param>
/// <param name="Review">The review.</param>
/// <param name="Position">The last position that is seen.</param>
public sealed record Moment(int Generation, Guid Review, long Position)
{
    public TimeOrder Order { get; private init; }

    /// <summary>How the caller asked for it, as a query, so that further pages show the same moment; empty for now.</summary>
    public string Query { get; private init; } = "";

    /// <summary>The same behind other parameters.</summary>
    public string AndQuery => Query.Length == 0 ? "" : $"&{Query}";

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
    public string Began(string row) =>
        Order == TimeOrder.Recorded
            ? $"{row}.since <= $3"
            : $"{row}.decided_since <= $3 and {row}.decided_since < {row}.decided_until";

    /// <summary>SQL that is true of a row which holds at this moment, where $3 is <see cref="At"/>.</summary>
    public string Holds(string row) =>
        Order == TimeOrder.Recorded
            ? $"{row}.since <= $3 and {row}.until > $3"
            : $"{row}.decided_since <= $3 and {row}.decided_until > $3";
}
