using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Search;

/// <summary>Finds what people said, by going through it in memory as far as the caller may read it.</summary>
/// <remarks>No index of it lies on any disk, and it is not sent to the database either.</remarks>
internal sealed class ProtectedSearch(
    SearchWords wanted,
    Caller caller,
    WordReader words,
    SearchMemory memory,
    AsOf asOf
)
{
    // Most of what seems to hold the words does: at first a few more are looked at than are told.
    private const int More = 4;
    private const int LongestLook = 2_000;

    /// <summary>The latest of each kind in which the words stand; and whether those are all.</summary>
    public async Task<(List<SearchHit> Hits, bool IsWhole)> FindAsync(CancellationToken token)
    {
        var heard = await memory.OfAsync(asOf.Moment, token);
        // What is closed to the caller is not even counted: that there is more would tell what it says.
        var closed = await words.ClosedAsync(caller, asOf.Moment.Review, heard.People, token);
        var shelves = heard
            .LatestFirst()
            .Where(h => MayStand(h) && wanted.MayBeIn(h.Folded) && !h.Subjects.Any(closed.Contains))
            .GroupBy(h => Shelf.Of(h.Field))
            .Select(g => new Shelf(g.Key, [.. g]))
            .OrderBy(s => s.Kind)
            .ToList();
        for (var more = More; shelves.Exists(s => s.IsLookedFor); more = Math.Min(4 * more, LongestLook))
        {
            await ConfirmAsync([.. shelves.SelectMany(s => s.Next(more))], shelves, token);
        }

        return ([.. shelves.SelectMany(s => s.Hits)], shelves.TrueForAll(s => s.IsWhole));
    }

    // What the ledger held later cannot have stood there; what was decided when, only its row tells.
    private bool MayStand(Heard heard) =>
        asOf.Moment.Order == TimeOrder.Decided || heard.Position <= asOf.Moment.Position;

    private async Task ConfirmAsync(IReadOnlyList<Heard> heard, List<Shelf> shelves, CancellationToken token)
    {
        var standing = await Standing.AmongAsync(heard, asOf, token);
        // Looked through is not shown: what is found is put in, and noted, by whoever answers.
        var texts = await words.OpenAsync(caller, asOf.Moment, [.. standing.Keys], token);
        var found = heard
            .Where(h => texts.TryGetValue(h.Commitment, out var text) && wanted.AreIn(text))
            .ToLookup(h => Shelf.Of(h.Field));
        var places = await PlaceInText.OfAsync([.. found[Shelf.Sort.Passage]], texts, wanted, asOf, token);
        foreach (var (shelf, hit) in shelves.SelectMany(s => found[s.Kind].Select(h => (s, h.Commitment))))
        {
            shelf.Add(standing[hit] with { At = places.GetValueOrDefault(hit) });
        }
    }
}
