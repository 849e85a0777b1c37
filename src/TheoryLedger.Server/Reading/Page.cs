using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Reading;

/// <summary>Part of a collection.</summary>
/// <param name="Items">In the order in which they began.</param>
/// <param name="Position">The position of the review at which this holds.</param>
/// <param name="Next">Where the next page is; none on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, long Position, string? Next);

/// <summary>Reads one page of a collection.</summary>
internal static class Leaf
{
    /// <summary>As many things after a cursor as it allows, each shown as an endpoint makes it of the whole page.</summary>
    public static async Task<Page<TEntry>> ReadAsync<TView, TEntry>(
        HttpContext http,
        Cursor cursor,
        AsOf asOf,
        Func<AsOf, long, int, CancellationToken, Task<List<TView>>> read,
        Func<IReadOnlyList<TView>, AsOf, CancellationToken, Task<IReadOnlyList<TEntry>>> show,
        CancellationToken token
    )
        where TView : View
    {
        var views = await read(asOf, cursor.After, cursor.Limit + 1, token);
        var page = views.Take(cursor.Limit).ToList();
        var next = views.Count > cursor.Limit ? cursor.Next(http, page[^1].BeganAt) : null;
        return new Page<TEntry>(await show(page, asOf, token), asOf.Moment.Position, next);
    }
}
