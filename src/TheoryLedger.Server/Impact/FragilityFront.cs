using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Impact;

/// <summary>What hangs by one thread, and by how little each thing hangs, as much as fits on a page.</summary>
/// <param name="Lists">The lists; one alone where it was asked for, none on the further pages of the things.</param>
/// <param name="Things">Mechanisms and configurations, one by one; none beside one list alone.</param>
/// <param name="Count">How many of those there are.</param>
/// <param name="Next">Where the page goes on; none where it ends here.</param>
public sealed record FragilityFront(
    IReadOnlyList<FragileList> Lists,
    IReadOnlyList<FragileRow> Things,
    int Count,
    string? Next
)
{
    private const int MostListed = 80;
    private const int FewListed = 10;
    private const int LongList = 100;

    internal static async Task<FragilityFront> ReadAsync(
        HttpContext http,
        FragileListName? list,
        Cursor cursor,
        AsOf asOf,
        CancellationToken token
    )
    {
        var all = await FragilityTelling.OfAsync(asOf, token);
        return list is { } one ? OfList(http, FragileList.Of(all, one), cursor) : OfAll(http, all, cursor);
    }

    private static FragilityFront OfAll(HttpContext http, FragilityReading all, Cursor cursor)
    {
        var things = all.Items.Skip(Begin(cursor)).Take(cursor.Limit).Select(FragileRow.Of).ToList();
        return new(
            cursor.After == 0 ? Listed(all) : [],
            things,
            all.Items.Count,
            NextOf(http, cursor, things.Count, all.Items.Count)
        );
    }

    /// <summary>All lists; of each only the first few where all of them together are long.</summary>
    public static IReadOnlyList<FragileList> Listed(FragilityReading all)
    {
        var lists = Enum.GetValues<FragileListName>().Select(name => FragileList.Of(all, name)).ToList();
        var most = lists.Sum(l => l.Count) <= MostListed ? MostListed : FewListed;
        return [.. lists.Select(l => l.First(most))];
    }

    private static FragilityFront OfList(HttpContext http, FragileList list, Cursor cursor)
    {
        var shown = list with { Ids = [.. list.Ids.Skip(Begin(cursor)).Take(LongList)] };
        return new([shown], [], 0, NextOf(http, cursor, shown.Ids.Count, list.Count));
    }

    private static int Begin(Cursor cursor) => (int)Math.Min(cursor.After, int.MaxValue);

    private static string? NextOf(HttpContext http, Cursor cursor, int shown, int of) =>
        shown > 0 && cursor.After + shown < of ? cursor.Next(http, cursor.After + shown) : null;
}
