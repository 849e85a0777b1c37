using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Pages;

/// <summary>The moment of a review that a page shows.</summary>
/// <param name="Order">In which order it lies.</param>
/// <param name="Position">The last position that is seen.</param>
/// <param name="Head">The position that the review has reached.</param>
/// <param name="By">When that was recorded, or by when it was decided.</param>
/// <param name="Query">How it was asked for, as a query; empty for now.</param>
/// <param name="Landmarks">The moments that have names.</param>
public sealed record Seen(
    TimeOrder Order,
    long Position,
    long Head,
    DateTimeOffset? By,
    string Query,
    IReadOnlyList<NamedMoment> Landmarks
)
{
    /// <summary>When the first of the review was recorded; none of a review that is not there yet.</summary>
    public DateTimeOffset? Began { get; init; }

    /// <summary>When the latest of it was recorded.</summary>
    public DateTimeOffset? Latest { get; init; }

    /// <summary>True of a moment before anything was recorded.</summary>
    public bool IsBeforeAll => Order == TimeOrder.Recorded && Position == 0;

    /// <summary>True while the page does not follow the review as it goes on.</summary>
    public bool IsFixed => Query.Length > 0;

    /// <summary>An address at the same moment.</summary>
    public string Carried(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return !IsFixed ? path
            : path.Contains('?', StringComparison.Ordinal) ? $"{path}&{Query}"
            : $"{path}?{Query}";
    }
}

/// <summary>A moment with a name: a milestone, or the end of a phase.</summary>
/// <param name="Ask">How it is asked for.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Since">When it was, as precisely as is known.</param>
public sealed record NamedMoment(string Ask, string Name, string? Since)
{
    /// <summary>True where the first theory was agreed.</summary>
    public bool IsFirstTheory { get; init; }
}
