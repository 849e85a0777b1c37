using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Reading;

/// <summary>Another thing, as far as somebody who meets it in passing wants to know it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called; none where it has no name.</param>
/// <param name="FormVersion">The number of its present wording; none where it has only one.</param>
public sealed record Neighbour(string Kind, Words? Name, int? FormVersion);

/// <summary>A ref together with what it points at.</summary>
/// <param name="Id">Of the thing.</param>
/// <param name="Version">The version meant; none means the thing as such.</param>
/// <param name="Part">The element, link or statement meant.</param>
/// <param name="Kind">What it is; none for a single fact.</param>
/// <param name="Name">What it is called.</param>
/// <param name="PresentVersion">The version that stands now.</param>
/// <param name="IsStale">Whether another version than the one meant stands now.</param>
public sealed record NamedRef(
    Guid Id,
    int? Version,
    Guid? Part,
    string? Kind,
    Words? Name,
    int? PresentVersion,
    bool IsStale
);

/// <summary>Names of the things around one thing, whatever they are, in one look-up.</summary>
public sealed class Neighbours
{
    private readonly Dictionary<Guid, Neighbour> _known = [];

    private Neighbours() { }

    public Neighbour? Find(Guid id) => _known.GetValueOrDefault(id);

    public NamedRef Name(Ref meant)
    {
        ArgumentNullException.ThrowIfNull(meant);
        var (id, version, part) = meant;
        var found = Find(id);
        var present = found?.FormVersion;
        return new(id, version, part, found?.Kind, found?.Name, present, version is not null && version < present);
    }

    public IReadOnlyList<NamedRef> Name(IEnumerable<Ref> refs) => [.. refs.Select(Name)];

    public static async Task<Neighbours> FindAsync(AsOf asOf, IEnumerable<Guid> ids, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        var found = new Neighbours();
        await using var query = asOf.Command(
            """
            select i.id, i.concept,
                   coalesce(i.view -> 'title', i.view -> 'name', i.view -> 'label', i.view -> 'pattern',
                            i.view #> '{form,title}')::text,
                   coalesce(i.view ->> 'formVersion', i.view ->> 'definitionVersion', i.view ->> 'patternVersion',
                            i.view ->> 'guideVersion')::int
            from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.since <= $3 and i.until > $3 and i.id = any ($4)
            """,
            [ids.Distinct().ToArray()]
        );
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var name = row.IsDBNull(2) ? null : JsonSerializer.Deserialize<Words>(row.GetString(2), LedgerJson.Options);
            found._known[row.GetGuid(0)] = new(row.GetString(1), name, row.IsDBNull(3) ? null : row.GetInt32(3));
        }

        return found;
    }

    /// <summary>Whole views that point at a thing in one way, of whichever kind, in the order in which they began.</summary>
    public static async Task<IReadOnlyList<JsonObject>> PointingAtAsync(
        AsOf asOf,
        Guid target,
        string kind,
        string concept,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(asOf);
        await using var query = asOf.Command(
            """
            select i.view::text from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.since <= $3 and i.until > $3 and i.concept = $6
              and i.id in (select e.source from ledger.read_edge e
                           where e.generation = $1 and e.review = $2 and e.target = $4 and e.kind = $5
                             and e.since <= $3 and e.until > $3)
            order by i.born, i.id
            """,
            [target, kind, concept]
        );
        var views = new List<JsonObject>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            views.Add(JsonNode.Parse(row.GetString(0))!.AsObject());
        }

        return views;
    }
}
