using System.Text.Json.Serialization;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>How a construct is an ancestor of another.</summary>
public enum Descent
{
    /// <summary>It went into the other.</summary>
    [JsonStringEnumMemberName("absorbed")]
    Absorbed,

    /// <summary>The other was one of its parts.</summary>
    [JsonStringEnumMemberName("split-from")]
    SplitFrom,
}

/// <summary>A construct from which another descends.</summary>
/// <param name="Id">The ancestor.</param>
/// <param name="Name">What it is called; none where nothing is known of it at this moment.</param>
/// <param name="Descent">In what way.</param>
/// <param name="Heir">The nearer one that descends from it.</param>
/// <param name="Generation">How many steps away, from 1.</param>
public sealed record Ancestor(Guid Id, string? Name, Descent Descent, Guid Heir, int Generation)
{
    /// <summary>All of them, nearest first, each once: mergers may meet in one ancestor.</summary>
    internal static async Task<IReadOnlyList<Ancestor>> FindAsync(
        ConstructView construct,
        AsOf asOf,
        CancellationToken token
    )
    {
        var found = new List<Ancestor>();
        var seen = new HashSet<Guid> { construct.Id };
        IReadOnlyList<ConstructView> nearest = [construct];
        for (var generation = 1; nearest.Count > 0; generation++)
        {
            var next = nearest.SelectMany(c => Of(c, generation)).Where(a => seen.Add(a.Id)).ToList();
            var views = await asOf.FindAllAsync<ConstructView>(next.Select(a => a.Id), token);
            found.AddRange(next.Select(a => a with { Name = views.GetValueOrDefault(a.Id)?.Name }));
            nearest = [.. views.Values];
        }

        return found;
    }

    private static IEnumerable<Ancestor> Of(ConstructView construct, int generation) =>
        [
            .. construct.Lineage.Absorbed.Select(id => new Ancestor(
                id,
                null,
                Descent.Absorbed,
                construct.Id,
                generation
            )),
            .. construct.Lineage.SplitFrom is { } whole
                ? [new Ancestor(whole, null, Descent.SplitFrom, construct.Id, generation)]
                : Array.Empty<Ancestor>(),
        ];
}
