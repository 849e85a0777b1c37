using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Provenance;

/// <summary>Gathers everything that some things rest on, level by level, and all that happened to it.</summary>
internal sealed class ProvenanceWalk(AsOf asOf, ProvenanceAsked asked)
{
    private const int Depth = 12;

    private readonly LineageRows _rows = new(
        asOf,
        asked.Of ?? Guid.Empty,
        new(LineageDirection.Up, Depth, asked.Limit, Part: null, Ended: true, People: false),
        Courses.Impersonal
    );

    /// <summary>The provenance that was asked for; none if there is no such thing.</summary>
    public static async Task<ProvenanceReading?> OfAsync(AsOf asOf, ProvenanceAsked asked, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        ArgumentNullException.ThrowIfNull(asked);
        var walk = new ProvenanceWalk(asOf, asked);
        return asked.Of is null || await walk._rows.IsThereAsync(token) ? await walk.GatherAsync(token) : null;
    }

    private async Task<ProvenanceReading> GatherAsync(CancellationToken token)
    {
        var found = asked.Of is { } one ? [one] : await ProvenanceRows.TheoryAsync(asOf, asked.Limit, token);
        var level = found;
        for (var distance = 1; distance <= Depth && level.Count > 0 && found.Count < asked.Limit; distance++)
        {
            var next = await _rows.NextAsync(level, Side.Up, found, asked.Limit - found.Count, token);
            level = [.. next.Select(met => met.Id)];
            found = [.. found, .. level];
        }

        var more = await _rows.BeyondAsync(found, Side.Up, found, token);
        var portraits = await asOf.PortraitsAsync(found, token);
        return new(
            asOf.Moment.Review,
            [.. found.Select(id => NodeOf(id, portraits.GetValueOrDefault(id), more.GetValueOrDefault(id)))],
            await ProvenanceRows.FactsAsync(asOf, found, token),
            await _rows.AmongAsync(found, token)
        );
    }

    private static ProvenanceNode NodeOf(Guid id, Portrait? portrait, int more) =>
        new(id, portrait?.Concept ?? "unknown", portrait?.Title, portrait?.State, more);
}
