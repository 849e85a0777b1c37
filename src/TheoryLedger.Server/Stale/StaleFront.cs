using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Stale;

/// <summary>What is stale, as much as fits on a page, and what stale codings were made on.</summary>
/// <param name="Things">The things; of each the first changes under it.</param>
/// <param name="MoreChanges">By thing, how many changes are not shown.</param>
/// <param name="Codings">By coding, which words and which code.</param>
/// <param name="Next">Where the page goes on; none where it ends here.</param>
public sealed record StaleFront(
    IReadOnlyList<StaleThing> Things,
    IReadOnlyDictionary<Guid, int> MoreChanges,
    IReadOnlyDictionary<Guid, CodedAs> Codings,
    string? Next
)
{
    private const int MostChanges = 4;

    internal static async Task<StaleFront> ReadAsync(
        HttpContext http,
        AsOf asOf,
        StaleAsked asked,
        Cursor cursor,
        CancellationToken token
    )
    {
        var page = await StaleLeaf.ReadAsync(http, asOf, asked, cursor, token);
        var codings = page.Items.Where(t => t.Concept == StaleAsked.Codings).Select(t => t.Id);
        return new(
            [.. page.Items.Select(t => t with { Changes = [.. t.Changes.Take(MostChanges)] })],
            page.Items.Where(t => t.Changes.Count > MostChanges)
                .ToDictionary(t => t.Id, t => t.Changes.Count - MostChanges),
            await asOf.PickThoseAsync<CodedAs>(StaleAsked.Codings, [.. codings], token),
            page.Next
        );
    }
}

/// <summary>Which words were coded, under which code, and by whom.</summary>
public sealed record CodedAs(Guid Id, Guid ExcerptId, Guid CodeId, Guid Coder) : IGlimpse;
