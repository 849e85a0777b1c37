using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Events;

/// <summary>Which evidence is about the same matter as a decision.</summary>
/// <remarks>
/// Of a configuration, what judges it; of a construct, what judges those it stands in; of a theory or guidance, of all that its
/// statements rest on; of a source, excerpt or coding, what was made of it. Other things have no evidence.
/// </remarks>
internal static class Matter
{
    private static readonly Dictionary<string, string> MadeOf = new(StringComparer.Ordinal)
    {
        ["sources"] = "source",
        ["excerpts"] = "excerpt",
        ["codings"] = "coding",
    };

    /// <summary>Every piece there has been by now, about what the matter was then or is now.</summary>
    public static async Task<HashSet<Guid>> EvidenceAsync(
        AsOf then,
        AsOf now,
        Guid about,
        string concept,
        CancellationToken token
    )
    {
        if (MadeOf.TryGetValue(concept, out var kind))
        {
            return await PointedAsync(now, [about], kind, token);
        }

        var configurations = await ConfigurationsAsync(now, about, concept, token);
        configurations.UnionWith(await ConfigurationsAsync(then, about, concept, token));
        return await PointedAsync(now, configurations, EvidenceEdges.Judges, token);
    }

    private static async Task<HashSet<Guid>> ConfigurationsAsync(
        AsOf asOf,
        Guid about,
        string concept,
        CancellationToken token
    ) =>
        concept switch
        {
            "configurations" => [about],
            "evidence" => await asOf.FindAsync<EvidenceView>(about, token) is { } e ? [e.ConfigurationId.Value] : [],
            "constructs" => await StandingAsync(asOf, [about], token),
            "programme-theories" or "guidance" => await GroundsAsync(asOf, about, token),
            _ => [],
        };

    // Theories may rest on theories, and round in circles.
    private static async Task<HashSet<Guid>> GroundsAsync(AsOf asOf, Guid about, CancellationToken token)
    {
        var seen = new HashSet<Guid> { about };
        List<Guid> next = [about];
        while (next.Count > 0)
        {
            var targets = await RestsOnAsync(asOf, next, token);
            next = [.. targets.Where(seen.Add)];
        }

        var standing = await StandingAsync(asOf, seen, token);
        standing.UnionWith(seen);
        return standing;
    }

    private static async Task<HashSet<Guid>> StandingAsync(
        AsOf asOf,
        IEnumerable<Guid> constructs,
        CancellationToken token
    ) => [.. (await asOf.PointersAtAsync(constructs, StandsAs.Kind, token)).Select(p => p.Source)];

    private static async Task<List<Guid>> RestsOnAsync(
        AsOf asOf,
        IReadOnlyCollection<Guid> from,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            $"""
            select distinct e.target from ledger.read_edge e
            where e.generation = $1 and e.review = $2 and e.source = any ($4) and e.kind = 'rests-on' and {asOf.Holds(
                "e"
            )}
            """,
            from.ToArray()
        );
        return await query.IdsAsync(token);
    }

    private static async Task<HashSet<Guid>> PointedAsync(
        AsOf asOf,
        IReadOnlyCollection<Guid> targets,
        string kind,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            $"""
            select distinct e.source from ledger.read_edge e
            where e.generation = $1 and e.review = $2 and e.target = any ($4) and e.kind = $5 and {asOf.Moment.Began(
                "e"
            )}
            """,
            targets.ToArray(),
            kind
        );
        return [.. await query.IdsAsync(token)];
    }
}
